package press.linecaster.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.articles.Article;
import press.linecaster.articles.ArticleId;
import press.linecaster.articles.Assignment;
import press.linecaster.articles.Batch;
import press.linecaster.articles.Batch.Kind;
import press.linecaster.articles.Batch.Line;
import press.linecaster.articles.Batches;
import press.linecaster.articles.DeskStage;
import press.linecaster.articles.Release.Stage;
import press.linecaster.kernel.Ids;
import press.linecaster.people.Account;
import press.linecaster.people.AccountId;
import press.linecaster.sections.SectionId;
import press.linecaster.sections.TagId;

/// Does one thing to some articles, to each by itself: what cannot be done to one is said of that one and keeps none of
/// the others. What was done can be undone, by doing the reverse with the rights of whoever undoes it, as long as
/// nobody has gone on from there.
@Service
class Bulk {

    /// How a batch writes that whoever wants to may take it.
    private static final String OFFERED = "*";

    private static final Logger log = LoggerFactory.getLogger(Bulk.class);

    private final Newsdesk newsdesk;
    private final Planning planning;
    private final Batches batches;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Bulk(Newsdesk newsdesk, Planning planning, Batches batches, PlatformTransactionManager transactions, Clock clock) {
        this.newsdesk = newsdesk;
        this.planning = planning;
        this.batches = batches;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Moves what readers do not see.
    /// @param because why, where they go back; may be empty
    Batch move(Account account, List<ArticleId> ids, Stage to, String because) {
        return each(account, Kind.STAGE, ids, id -> {
            var before = newsdesk.readable(account, id);
            var stage = before.release().stage();
            if (stage == to) throw new NotAllowed("It is there already.");
            if (to == Stage.PUBLISHED || to == Stage.WITHDRAWN)
                throw new NotAllowed("An article goes out from its own screen, which says what is missing.");
            if (!isOutOfSight(before))
                throw new NotAllowed("Readers see it, or are told why not: open it to take it back.");
            newsdesk.move(account, id, to, because);
            return Line.done(id, stage.name(), to.name());
        });
    }

    /// @param to null for nobody
    Batch assign(Account account, List<ArticleId> ids, @Nullable AccountId to) {
        return each(account, Kind.ASSIGN, ids, id -> {
            var before = newsdesk.readable(account, id).assignment();
            var wanted = before.with(to, false);
            if (wanted.equals(before)) throw new NotAllowed("It is so already.");
            planning.assign(account, id, wanted);
            return Line.done(id, written(before), written(wanted));
        });
    }

    Batch file(Account account, List<ArticleId> ids, SectionId section) {
        return each(account, Kind.SECTION, ids, id -> {
            planning.file(account, id, section, true);
            return Line.done(id, "", Ids.inAddress(section.value()));
        });
    }

    Batch tag(Account account, List<ArticleId> ids, TagId tag) {
        return each(account, Kind.TAG, ids, id -> {
            planning.tag(account, id, tag, true);
            return Line.done(id, "", Ids.inAddress(tag.value()));
        });
    }

    /// Moves the moment at which something scheduled goes out.
    Batch schedule(Account account, ArticleId article, Instant at) {
        return each(account, Kind.MOMENT, List.of(article), id -> {
            var before = newsdesk.readable(account, id);
            var was = Objects.requireNonNullElse(before.release().publishedAt(), Instant.EPOCH);
            if (before.release().stage() != Stage.PUBLISHED || !was.isAfter(clock.instant()))
                throw new NotAllowed("It is not scheduled any more.");
            if (!at.isAfter(clock.instant())) throw new NotAllowed("That moment has passed.");
            newsdesk.publish(account, id, at);
            return Line.done(id, was.toString(), at.toString());
        });
    }

    /// Takes a batch back: each article that still is as the batch has left it.
    /// @throws NotAllowed when somebody has undone it already
    Batch undo(Account account, Batch batch) {
        if (!batches.undone(batch)) throw new NotAllowed("This was undone already.");
        var lines = batch.done();
        return each(
                account,
                batch.kind(),
                lines.stream().map(Line::article).toList(),
                id -> undone(
                        account,
                        batch.kind(),
                        lines.stream()
                                .filter(line -> line.article().equals(id))
                                .findFirst()
                                .orElseThrow()));
    }

    private Line undone(Account account, Kind kind, Line line) {
        var id = line.article();
        var now = newsdesk.readable(account, id);
        switch (kind) {
            case STAGE -> restage(account, now, line);
            case ASSIGN -> {
                requireStill(written(now.assignment()).equals(line.became()));
                planning.assign(account, id, read(now.assignment(), line.was()));
            }
            case SECTION ->
                planning.file(
                        account, id, new SectionId(number(line)), line.became().isEmpty());
            case TAG ->
                planning.tag(account, id, new TagId(number(line)), line.became().isEmpty());
            case MOMENT -> {
                requireStill(line.became().equals(String.valueOf(now.release().publishedAt())));
                var was = Instant.parse(line.was());
                if (!was.isAfter(clock.instant())) throw new NotAllowed("The moment it had has passed.");
                newsdesk.publish(account, id, was);
            }
        }
        return line.reversed();
    }

    private void restage(Account account, Article now, Line line) {
        requireStill(now.release().stage().name().equals(line.became()));
        var to = Stage.valueOf(line.was());
        if (to != Stage.PUBLISHED) {
            newsdesk.move(account, now.id(), to, "");
            return;
        }
        var moment = now.release().publishedAt();
        if (moment == null || !moment.isAfter(clock.instant()))
            throw new NotAllowed("The moment it was scheduled for has passed.");
        newsdesk.publish(account, now.id(), moment);
    }

    private static void requireStill(boolean isStill) {
        if (!isStill) throw new NotAllowed("Somebody has changed that since.");
    }

    /// What is on its way, was given up, or is scheduled.
    private boolean isOutOfSight(Article article) {
        var release = article.release();
        var moment = release.publishedAt();
        return DeskStage.UNDER_WAY.contains(release.stage())
                || release.stage() == Stage.SPIKED
                || release.stage() == Stage.PUBLISHED && moment != null && moment.isAfter(clock.instant());
    }

    private Batch each(Account account, Kind kind, List<ArticleId> ids, Function<ArticleId, Line> deed) {
        var lines = new ArrayList<Line>();
        for (var id : ids) {
            try {
                lines.add(transactions.execute(_ -> deed.apply(id)));
            } catch (NotAllowed refused) {
                lines.add(Line.refused(id, String.valueOf(refused.getMessage())));
            } catch (NoSuchArticle _) {
                // it is gone, or was never theirs to see: nothing is told of it
            } catch (RuntimeException trouble) {
                // the others are done or to be done all the same, and what was done can be undone
                log.atWarn().setCause(trouble).log("one of several articles could not be changed");
                lines.add(Line.refused(id, "It could not be done just now."));
            }
        }
        return Objects.requireNonNull(transactions.execute(_ -> batches.keep(account.id(), kind, lines)));
    }

    private static long number(Line line) {
        return Ids.parseAddress(line.became().isEmpty() ? line.was() : line.became())
                .orElseThrow();
    }

    private static String written(Assignment assignment) {
        var to = assignment.to();
        if (to == null) return assignment.isOffered() ? OFFERED : "";
        return Ids.inAddress(to.value());
    }

    private static Assignment read(Assignment now, String was) {
        var to = was.isEmpty() || was.equals(OFFERED)
                ? null
                : new AccountId(Ids.parseAddress(was).orElseThrow());
        return now.with(to, was.equals(OFFERED));
    }
}
