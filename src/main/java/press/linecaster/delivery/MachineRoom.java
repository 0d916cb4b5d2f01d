package press.linecaster.delivery;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import press.linecaster.kernel.ChangeLog;
import press.linecaster.kernel.Followers;

/// Tells those who run the site how it is.
@RestController
class MachineRoom {

    private final Delivery delivery;
    private final ChangeLog changes;
    private final ObjectProvider<Followers> followers;
    private final ObjectProvider<MoreMetrics> more;

    MachineRoom(
            Delivery delivery,
            ChangeLog changes,
            ObjectProvider<Followers> followers,
            ObjectProvider<MoreMetrics> more) {
        this.delivery = delivery;
        this.changes = changes;
        this.followers = followers;
        this.more = more;
    }

    /// `up`; or `degraded`, still with 200, while the database is away and readers get what was published, or
    /// while a follower cannot take in what happens: to take the node out of service or to restart it would
    /// help nobody; or `down` with 503, when there is nothing to be shown either.
    @GetMapping("/-/health")
    ResponseEntity<Map<String, Object>> health() {
        try {
            var behind = Math.max(0, changes.head() - delivery.store.position());
            var status = followers.stream().allMatch(Followers::areWell) ? "up" : "degraded";
            return ResponseEntity.ok(Map.of("status", status, "database", "up", "changesBehind", behind));
        } catch (DataAccessException | TransactionException e) {
            var isServing = delivery.store.size() > 0;
            return ResponseEntity.status(isServing ? 200 : 503)
                    .body(Map.of("status", isServing ? "degraded" : "down", "database", "away"));
        }
    }

    @GetMapping(path = "/-/metrics", produces = "text/plain;version=0.0.4;charset=utf-8")
    String metrics() {
        return delivery.meters.inPrometheusFormat(delivery.store)
                + more.orderedStream().map(MoreMetrics::inPrometheusFormat).collect(Collectors.joining());
    }
}
