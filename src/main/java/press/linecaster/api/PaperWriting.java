package press.linecaster.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.linecaster.kernel.Ids;

/// How what the paper is made of is written: made once, changed by who has read it as it is, each in one transaction.
@Component
class PaperWriting {

    private final Creations creations;
    private final TransactionTemplate transactions;

    PaperWriting(Creations creations, PlatformTransactionManager transactions) {
        this.creations = creations;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// Makes something, once where the request has a key.
    /// @param kind of things, as addresses name it
    /// @param sent the body
    /// @param making tells the id
    /// @param view of something by its id
    ResponseEntity<byte[]> create(
            HttpServletRequest request, String kind, byte[] sent, LongSupplier making, LongFunction<Object> view) {
        var token = Objects.requireNonNull(Caller.of(request).token()).id();
        var key = request.getHeader("Idempotency-Key");
        return inTransaction(() -> {
            var id = key == null ? making.getAsLong() : creations.once(token, key, of(kind, sent), making);
            var location = OpenApi.PREFIX + "/" + kind + "/" + Ids.inAddress(id);
            return Answers.written(201, view.apply(id), "", location);
        });
    }

    /// One key makes one thing of one kind.
    private static byte[] of(String kind, byte[] sent) {
        return (kind + " " + new String(sent, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /// Changes what is as it was read, or nothing.
    /// @param hold lets nobody else change it
    /// @param view of it, now and then
    /// @throws Refused where nothing is said of what was read, and where it is another by now
    ResponseEntity<byte[]> change(HttpServletRequest request, Runnable hold, Supplier<Object> view, Runnable deed) {
        EntityTags.requireOne(request);
        return inTransaction(() -> {
            hold.run();
            EntityTags.requireSame(request, Answers.tagOf(view.get()));
            deed.run();
            return Answers.written(200, view.get(), "", null);
        });
    }

    /// Likewise, of what is not there afterwards.
    ResponseEntity<byte[]> remove(HttpServletRequest request, Runnable hold, Supplier<Object> view, Runnable deed) {
        EntityTags.requireOne(request);
        return inTransaction(() -> {
            hold.run();
            EntityTags.requireSame(request, Answers.tagOf(view.get()));
            deed.run();
            return ResponseEntity.noContent().build();
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
