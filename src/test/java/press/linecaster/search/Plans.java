package press.linecaster.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import press.linecaster.search.Plan.Clause;
import press.linecaster.search.Plan.Place;
import press.linecaster.search.Question.Order;

/// Plans for tests, each like another but for one thing.
record Plans(Plan plan) {

    /// For all that has all of these.
    static Plans of(Clause... clauses) {
        return new Plans(new Plan(
                List.of(clauses),
                clauses.length,
                List.of(),
                List.of(),
                Map.of(),
                null,
                null,
                List.of(),
                Order.RELEVANCE,
                null,
                100,
                false,
                Entries.NOW,
                Entries.NOW));
    }

    /// For all that has each of these words.
    static Plans words(String words) {
        return of(Entries.words(words).stream().map(Plans::word).toArray(Clause[]::new));
    }

    static Clause word(String word) {
        return any(word);
    }

    /// One that has any of these forms, each of one word or several.
    static Clause any(String... forms) {
        return new Clause(Arrays.stream(forms).map(Entries::words).toList(), 1);
    }

    Plans least(int least) {
        return with(least, plan.without(), plan.marks(), plan.preferred(), plan.excluded(), plan.order());
    }

    Plans without(Clause... without) {
        return with(plan.least(), List.of(without), plan.marks(), plan.preferred(), plan.excluded(), plan.order());
    }

    Plans marks(String... marks) {
        return with(plan.least(), plan.without(), List.of(marks), plan.preferred(), plan.excluded(), plan.order());
    }

    Plans preferred(Map<String, Float> preferred) {
        return with(plan.least(), plan.without(), plan.marks(), preferred, plan.excluded(), plan.order());
    }

    Plans excluded(Long... ids) {
        return with(plan.least(), plan.without(), plan.marks(), plan.preferred(), List.of(ids), plan.order());
    }

    Plans byDate() {
        return with(plan.least(), plan.without(), plan.marks(), plan.preferred(), plan.excluded(), Order.DATE);
    }

    private Plans with(
            int least,
            List<Clause> without,
            List<String> marks,
            Map<String, Float> preferred,
            List<Long> excluded,
            Order order) {
        return new Plans(new Plan(
                plan.clauses(),
                least,
                without,
                marks,
                preferred,
                plan.since(),
                plan.before(),
                excluded,
                order,
                plan.after(),
                plan.limit(),
                plan.isCounted(),
                plan.agedFrom(),
                plan.now()));
    }

    Plans published(@Nullable Instant since, @Nullable Instant before) {
        return with(since, before, plan.after(), plan.limit(), plan.isCounted(), plan.agedFrom(), plan.now());
    }

    Plans page(@Nullable Place after, int limit) {
        return with(plan.since(), plan.before(), after, limit, plan.isCounted(), plan.agedFrom(), plan.now());
    }

    Plans counted() {
        return with(plan.since(), plan.before(), plan.after(), plan.limit(), true, plan.agedFrom(), plan.now());
    }

    Plans agedFrom(Instant agedFrom) {
        return with(plan.since(), plan.before(), plan.after(), plan.limit(), plan.isCounted(), agedFrom, plan.now());
    }

    Plans at(Instant now) {
        return with(plan.since(), plan.before(), plan.after(), plan.limit(), plan.isCounted(), plan.agedFrom(), now);
    }

    private Plans with(
            @Nullable Instant since,
            @Nullable Instant before,
            @Nullable Place after,
            int limit,
            boolean isCounted,
            Instant agedFrom,
            Instant now) {
        return new Plans(new Plan(
                plan.clauses(),
                plan.least(),
                plan.without(),
                plan.marks(),
                plan.preferred(),
                since,
                before,
                plan.excluded(),
                plan.order(),
                after,
                limit,
                isCounted,
                agedFrom,
                now));
    }
}
