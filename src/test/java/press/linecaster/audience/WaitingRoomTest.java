package press.linecaster.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {

    private static final int BRINGERS = 4;
    private static final long EACH = 100_000;

    private final WaitingRoom room = new WaitingRoom();

    @Test
    void whenItIsFullNobodyGetsInUntilItHasBeenEmptied() {
        for (var i = 0; i < WaitingRoom.PLACES; i++)
            assertThat(room.offer(sighting(i))).isTrue();
        assertThat(room.offer(sighting(7))).isFalse();

        var out = new HashSet<Sighting>();
        room.empty(out::add);

        assertThat(out).hasSize(WaitingRoom.PLACES).contains(sighting(WaitingRoom.PLACES - 1));
        assertThat(room.taken()).isEqualTo(WaitingRoom.PLACES);
        assertThat(room.offer(sighting(7))).isTrue();
    }

    @Test
    void whoeverGotInComesOutOnceAndWhole() throws Exception {
        var in = new AtomicLong();
        var out = new HashSet<Sighting>();
        try (var bringers = Executors.newFixedThreadPool(BRINGERS)) {
            var all = IntStream.range(0, BRINGERS)
                    .mapToObj(bringer -> bringers.submit(() -> LongStream.range(bringer * EACH, (bringer + 1) * EACH)
                            .filter(i -> room.offer(sighting(i)))
                            .forEach(_ -> in.incrementAndGet())))
                    .toList();
            while (!all.stream().allMatch(each -> each.isDone())) room.empty(out::add);
            for (var each : all) each.get();
        }
        room.empty(out::add);

        assertThat(room.taken()).isEqualTo(in.get());
        assertThat(out).hasSize((int) in.get()).allMatch(each -> each.equals(sighting(each.article())));
        assertThat(List.copyOf(out)).isNotEmpty();
    }

    private static Sighting sighting(long number) {
        return new Sighting(number, null, -number, 3 * number);
    }
}
