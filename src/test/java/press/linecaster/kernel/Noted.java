package press.linecaster.kernel;

import org.springframework.context.annotation.Bean;

/// A change that says who wrote it, so that tests can see what order it came in.
///
/// @param transaction the writer's own count, from 0
/// @param index within the transaction, from 0
/// @param of how many its transaction holds
record Noted(int writer, int transaction, int index, int of) implements Change {

    /// Not annotated: only who names it gets it.
    static class Kinds {
        @Bean
        ChangeKinds notes() {
            return ChangeKinds.of(Noted.class);
        }
    }
}
