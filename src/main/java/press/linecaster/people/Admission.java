package press.linecaster.people;

import press.linecaster.people.Sessions.Begun;

/// What came of a right password.
public sealed interface Admission {

    record In(Begun begun) implements Admission {}

    /// No session has begun: a code is wanted first.
    ///
    /// @param secret for a cookie of its own, by which this browser is known until then
    record CodeWanted(String secret) implements Admission {

        @Override
        public String toString() {
            return "CodeWanted";
        }
    }
}
