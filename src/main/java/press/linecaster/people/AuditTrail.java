package press.linecaster.people;

import static press.linecaster.people.db.Tables.AUDIT_HEAD;
import static press.linecaster.people.db.Tables.AUDIT_LINE;

import java.sql.Connection;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import press.linecaster.people.db.tables.records.AuditLineRecord;

/// Who did what, when, from what to what. Each line is chained to the one before it by a hash, so that one which is
/// missing or was altered shows ([#flaw]). It does not keep whoever can write to the database from making all of it
/// anew; a copy of the last hash elsewhere does, and each backup holds one.
@Service
public class AuditTrail {

    private static final int LONGEST = 2_000;
    private static final int AT_ONCE = 1_000;
    private static final int LONGEST_ACTOR = 200;
    private static final int LONGEST_SUBJECT = 300;

    private final DSLContext db;
    private final Clock clock;

    AuditTrail(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Adds a line, in the transaction in which it was done.
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(String actor, String action, String subject, String was, String became) {
        var head = db.update(AUDIT_HEAD)
                .set(AUDIT_HEAD.NUMBER, AUDIT_HEAD.NUMBER.plus(1))
                .returningResult(AUDIT_HEAD.NUMBER, AUDIT_HEAD.CHAINED)
                .fetchSingle();
        long number = head.value1();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var line = new AuditLine(
                number,
                at,
                cut(actor, LONGEST_ACTOR),
                action,
                cut(subject, LONGEST_SUBJECT),
                cut(was, LONGEST),
                cut(became, LONGEST),
                "");
        var row = new AuditLineRecord();
        row.setNumber(number);
        row.setMadeAt(at);
        row.setActor(line.actor());
        row.setAction(action);
        row.setSubject(line.subject());
        row.setWas(line.was());
        row.setBecame(line.became());
        row.setChained(line.expected(head.value2()));
        db.executeInsert(row);
        db.update(AUDIT_HEAD).set(AUDIT_HEAD.CHAINED, row.getChained()).execute();
    }

    /// The newest lines first.
    /// @param before only what is older than this line; null from the top
    @Transactional(readOnly = true)
    public List<AuditLine> newest(@Nullable Long before, int limit) {
        return db.selectFrom(AUDIT_LINE)
                .where(AUDIT_LINE.NUMBER.lt(before == null ? Long.MAX_VALUE : before))
                .orderBy(AUDIT_LINE.NUMBER.desc())
                .limit(limit)
                .fetch(AuditTrail::line);
    }

    /// The newest lines of somebody. By `audit_line_actor_idx`.
    @Transactional(readOnly = true)
    public List<AuditLine> newestOf(Account account, int limit) {
        return db.selectFrom(AUDIT_LINE)
                .where(AUDIT_LINE.ACTOR.eq(cut(Accounts.described(account), LONGEST_ACTOR)))
                .orderBy(AUDIT_LINE.NUMBER.desc())
                .limit(limit)
                .fetch(AuditTrail::line);
    }

    /// What is wrong with the trail, if anything is: the first line that is missing or was altered. Reads all of it.
    @Transactional(readOnly = true)
    public Optional<String> flaw() {
        return flaw(db);
    }

    /// Likewise, of a database that nobody serves.
    /// @param connection to one with the tables of this version
    public static Optional<String> flaw(Connection connection) {
        return flaw(DSL.using(connection));
    }

    /// Up to where it ended when it was asked: it may grow meanwhile.
    private static Optional<String> flaw(DSLContext db) {
        var head = db.selectFrom(AUDIT_HEAD).fetchSingle();
        var before = AuditLine.BEGINNING;
        var number = 0L;
        while (number < head.getNumber()) {
            var lines = db.selectFrom(AUDIT_LINE)
                    .where(AUDIT_LINE.NUMBER.gt(number))
                    .and(AUDIT_LINE.NUMBER.le(head.getNumber()))
                    .orderBy(AUDIT_LINE.NUMBER)
                    .limit(AT_ONCE)
                    .fetch(AuditTrail::line);
            if (lines.isEmpty())
                return Optional.of("the audit trail ends at line " + number + " and had " + head.getNumber());
            for (var line : lines) {
                number++;
                if (line.number() != number) return Optional.of("line " + number + " of the audit trail is missing");
                if (!line.chained().equals(line.expected(before)))
                    return Optional.of("line " + number + " of the audit trail is not as it was written");
                before = line.chained();
            }
        }
        return head.getChained().equals(before)
                ? Optional.empty()
                : Optional.of("the audit trail does not end as it was written");
    }

    private static AuditLine line(Record row) {
        return new AuditLine(
                row.get(AUDIT_LINE.NUMBER),
                row.get(AUDIT_LINE.MADE_AT),
                row.get(AUDIT_LINE.ACTOR),
                row.get(AUDIT_LINE.ACTION),
                row.get(AUDIT_LINE.SUBJECT),
                row.get(AUDIT_LINE.WAS),
                row.get(AUDIT_LINE.BECAME),
                row.get(AUDIT_LINE.CHAINED));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        var end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
