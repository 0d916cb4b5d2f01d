package press.linecaster.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import press.linecaster.testing.OpenSearchServer;

/// Several nodes that share indices in OpenSearch, of one version or two.
@Tag("real")
class OpenSearchIndicesTest {

    private SearchProperties settings;
    private OpenSearchConnection connection;
    private Indices one;
    private Indices other;

    @BeforeEach
    void open() {
        settings = OpenSearchIndexTest.settings(OpenSearchIndexTest.freshPrefix());
        connection = new OpenSearchConnection(settings);
        one = new OpenSearchIndices(settings);
        other = new OpenSearchIndices(settings);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        connection.write("DELETE", settings.prefix() + "articles-*", null);
        connection.close();
    }

    private static SearchIndex made(Indices indices, long position, Entries... entries) {
        var index = indices.create();
        take(index, position, entries);
        index.commit(position);
        indices.makeCurrent(index);
        indices.tidy();
        return index;
    }

    private static void take(SearchIndex index, long position, Entries... entries) {
        index.write(List.of(entries).stream().map(Entries::entry).toList(), List.of(), position);
        index.refresh();
    }

    private static List<Long> all(SearchIndex index) {
        return index.find(Plans.of().plan()).matches().stream()
                .map(Found.Match::id)
                .toList();
    }

    private List<String> names() {
        return List.copyOf(
                connection.read("GET", settings.prefix() + "articles-*", null).propertyNames());
    }

    @Test
    void allNodesSeeOneIndex() {
        made(one, 3, Entries.of(1, "fire"));
        var there = other.current().orElseThrow();

        take(there, 4, Entries.of(2, "fire"));
        there.commit(4);

        assertThat(all(one.current().orElseThrow())).containsExactly(2L, 1L);
        assertThat(one.current().orElseThrow().position()).isEqualTo(4);
    }

    @Test
    void aSlowerNodeDoesNotOverwriteWhatIsNewer() {
        var here = made(one, 3, Entries.of(1, "old"), Entries.of(2, "old"), Entries.of(3, "old"));
        var there = other.current().orElseThrow();

        here.write(List.of(Entries.of(1, "new").entry()), List.of(2L), 9);
        there.write(List.of(Entries.of(1, "old").entry(), Entries.of(2, "old").entry()), List.of(1L, 3L), 8);
        here.refresh();

        assertThat(all(here)).containsExactly(1L);
        assertThat(here.find(Plans.words("new").plan()).total()).isEqualTo(1);
    }

    @Test
    void aSlowerNodeDoesNotTakeThePositionBack() {
        var here = made(one, 3);
        var there = other.current().orElseThrow();

        here.commit(9);
        there.commit(8);

        assertThat(there.position()).isEqualTo(9);
    }

    @Test
    void nodesGoOnWithAnIndexThatAnotherHasMade() {
        var before = made(one, 3, Entries.of(1, "fire"));
        made(other, 5, Entries.of(2, "fire"));

        assertThat(all(before)).containsExactly(2L);
        assertThatThrownBy(() -> take(before, 6, Entries.of(3, "fire")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("made by another node");
        assertThat(before.position()).isEqualTo(5);
        take(before, 6, Entries.of(3, "fire"));
        before.commit(6);
        assertThat(all(before)).containsExactly(3L, 2L);
        assertThat(names()).hasSize(1);
    }

    @Test
    void twoNodesCanMakeAnIndexAtTheSameTime() {
        var here = one.create();
        var there = other.create();
        take(here, 3, Entries.of(1, "fire"));
        take(there, 4, Entries.of(2, "fire"));

        here.commit(3);
        one.makeCurrent(here);
        one.tidy();
        take(there, 5, Entries.of(3, "fire"));
        there.commit(5);
        other.makeCurrent(there);
        other.tidy();

        assertThat(all(here)).containsExactly(3L, 2L);
        assertThat(names()).hasSize(1);
    }

    @Test
    void nothingIsWrittenToAnIndexThatIsGone() {
        var index = made(one, 3, Entries.of(1, "fire"));
        connection.write("DELETE", names().getFirst(), null);

        assertThatThrownBy(() -> take(index, 4, Entries.of(2, "fire"))).isInstanceOf(IndexLost.class);
        assertThatThrownBy(() -> index.commit(4)).isInstanceOf(IndexLost.class);
        assertThatThrownBy(index::refresh).isInstanceOf(IndexLost.class);
        assertThatThrownBy(() -> all(index)).isInstanceOf(IndexLost.class);
        assertThatThrownBy(index::position).isInstanceOf(IndexLost.class);
        assertThat(one.current()).isEmpty();
        assertThat(other.current()).isEmpty();
        assertThat(names()).isEmpty();
        made(other, 5, Entries.of(1, "fire"));
        assertThat(all(index)).containsExactly(1L);
    }

    @Test
    void anIndexOfAnotherVersionIsLeftAloneAndAnotherIsMade() {
        made(one, 3, Entries.of(1, "fire"));
        try (var upgraded = new OpenSearchIndices(settings, OpenSearchIndices.VERSION + 1)) {
            assertThat(upgraded.current()).isEmpty();
            made(upgraded, 4, Entries.of(2, "fire"));

            assertThat(all(upgraded.current().orElseThrow())).containsExactly(2L);
            assertThat(all(one.current().orElseThrow())).containsExactly(1L);
            assertThat(names()).hasSize(2);
        }
    }

    @Test
    void anAliasOfAnIndexOfAnotherVersionIsToldOf() {
        try (var upgraded = new OpenSearchIndices(settings, OpenSearchIndices.VERSION + 1)) {
            made(upgraded, 4, Entries.of(2, "fire"));
        }
        alias(names().getFirst());

        assertThat(one.current()).isEmpty();
        assertThat(one.trouble()).contains("is of version 2, not 1");
        made(one, 3, Entries.of(1, "fire"));
        assertThat(one.trouble()).isEmpty();
        assertThat(all(other.current().orElseThrow())).containsExactly(1L);
    }

    @Test
    void anAliasOfTwoIndicesIsToldOfAndPutRight() {
        made(one, 3, Entries.of(1, "fire"));
        var second = one.create();
        take(second, 3, Entries.of(2, "fire"));
        second.commit(3);
        names().forEach(this::alias);

        assertThat(other.current()).isEmpty();
        assertThat(other.trouble()).contains("stands for").contains(" and ");
        made(other, 4, Entries.of(3, "fire"));
        assertThat(other.trouble()).isEmpty();
        assertThat(all(other.current().orElseThrow())).containsExactly(3L);
    }

    @Test
    void anIndexWithoutAPositionIsNotUsed() {
        var index = one.create();
        take(index, 3, Entries.of(1, "fire"));
        names().forEach(this::alias);

        assertThat(other.current()).isEmpty();
        assertThat(other.trouble()).contains("was never completed");
    }

    @Test
    void whatIsNotOursIsLeftAlone() {
        var stranger = settings.prefix() + "articles-1-of-somebody-else";
        connection.write("PUT", stranger, Map.of());
        made(one, 3, Entries.of(1, "fire"));

        one.tidy();

        assertThat(names()).hasSize(2).contains(stranger);
    }

    @Test
    void whatWasTakenInOutlivesACrashOfTheServer() throws Exception {
        var index = made(one, 3, Entries.of(1, "fire"));
        take(index, 4, Entries.of(2, "fire"));
        index.commit(4);

        OpenSearchServer.running().crash();
        assertThatThrownBy(() -> all(index))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be reached");
        OpenSearchServer.running().startAgain();

        assertThat(index.position()).isEqualTo(4);
        assertThat(all(index)).containsExactly(2L, 1L);
    }

    private void alias(String index) {
        connection.write(
                "POST",
                "_aliases",
                Map.of(
                        "actions",
                        List.of(Map.of(
                                "add",
                                Map.of(
                                        "index",
                                        index,
                                        "alias",
                                        settings.prefix() + "articles-" + OpenSearchIndices.VERSION)))));
    }
}
