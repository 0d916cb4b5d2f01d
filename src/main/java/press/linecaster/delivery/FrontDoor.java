package press.linecaster.delivery;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import press.linecaster.delivery.Renders.Outcome;
import press.linecaster.delivery.StoredPage.Freshness;
import press.linecaster.kernel.AddressPath;
import press.linecaster.kernel.ReaderNetworks;

/// Stands in front of the servlet container and answers for everything that readers ask for.
///
/// A page that is kept is written by the thread that has read the request from the network: no hand-over, no
/// servlet, one direct buffer, header fields that are encoded already. Everything that may take a while goes
/// on on a virtual thread, so this handler never blocks and says so; the other handlers behind it do not
/// have to. It counts what is under way, so that the server can end in good order ([UnderWay]).
final class FrontDoor extends Handler.Wrapper {

    /// What is not a page. `/-/` is the machine room, the newsroom and the API answer to those who have signed in,
    /// `/error` is where the servlet container tells of failures.
    private static final List<String> BEHIND = List.of("/-/", "/newsroom/", "/api/", "/error/");

    private static final String FILES = "/media/";
    /// Pictures and files, by the hash of what is in them. A section called Media lies beside them.
    private static final Pattern FILE = Pattern.compile(FILES + "[0-9a-f]{16}/");

    /// Means a page in an old link; what is behind has never had such addresses, and need not beware of them.
    private static final Pattern HIDDEN_SEPARATOR = Pattern.compile("%2[Ff5]");

    private final PageSource source;
    private final Assets assets;
    private final PageStore store;
    private final Renders renders;
    private final Refiner refiner;
    private final PageMaker maker;
    private final Headers headers;
    private final Meters meters;
    private final ReadListener listener;
    private final ReaderNetworks networks;
    private final Clock clock;
    private final LongAdder begun = new LongAdder();
    private final LongAdder ended = new LongAdder();

    FrontDoor(
            PageSource source,
            Assets assets,
            PageStore store,
            Renders renders,
            Refiner refiner,
            PageMaker maker,
            Headers headers,
            Meters meters,
            ReadListener listener,
            ReaderNetworks networks,
            Clock clock) {
        this.source = source;
        this.assets = assets;
        this.store = store;
        this.renders = renders;
        this.refiner = refiner;
        this.maker = maker;
        this.headers = headers;
        this.meters = meters;
        this.listener = listener;
        this.networks = networks;
        this.clock = clock;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        begun.increment();
        var exchange = new Exchange(request, response, callback);
        try {
            exchange.answer();
        } catch (RuntimeException | Error e) {
            Response.writeError(request, response, exchange, e);
        }
        return true;
    }

    /// How many requests have come and are not answered to the last byte. Never fewer than there are: the
    /// ends are read before the beginnings.
    int underWay() {
        var over = ended.sum();
        return Math.toIntExact(begun.sum() - over);
    }

    /// Files bring fields of their own, stricter ones.
    private void passOn(Exchange exchange, boolean isFile) {
        if (!isFile)
            for (var field : Headers.SECURITY) exchange.response.getHeaders().add(field);
        Thread.startVirtualThread(() -> {
            try {
                if (!super.handle(exchange.request, exchange.response, exchange))
                    Response.writeError(exchange.request, exchange.response, exchange, 404);
            } catch (Throwable e) {
                Response.writeError(exchange.request, exchange.response, exchange, e);
            }
        });
    }

    private static boolean isBehind(String path) {
        for (var prefix : BEHIND)
            if (path.startsWith(prefix) || path.length() == prefix.length() - 1 && prefix.startsWith(path)) return true;
        return path.startsWith(FILES) && FILE.matcher(path).lookingAt();
    }

    /// One request and the answer to it; also what is told when the answer is out.
    private final class Exchange extends Callback.Nested {

        private final Request request;
        private final Response response;

        Exchange(Request request, Response response, Callback callback) {
            super(callback);
            this.request = request;
            this.response = response;
        }

        @Override
        public void completed() {
            ended.increment();
        }

        void answer() {
            var uri = request.getHttpURI();
            var path = uri.getPath();
            if (path != null && uri.getQuery() == null && isReading()) {
                var page = store.find(path);
                if (page != null && isFresh(page) && answerAtOnce(page)) return;
            }
            lookCloser(path, uri.getQuery());
        }

        private boolean isReading() {
            var method = request.getMethod();
            return method.equals("GET") || method.equals("HEAD");
        }

        private boolean isFresh(StoredPage page) {
            return page.isTimeless() || page.freshness(clock.millis()) == Freshness.FRESH;
        }

        /// @return false if that takes longer than this thread may take
        private boolean answerAtOnce(StoredPage page) {
            if (page.facts().isTrifle() && page.facts().isMissing()) return false;
            var asked = Asked.by(request.getHeaders());
            var variant = page.best(asked.accepted());
            if (variant == null) return false;
            meters.hits.increment();
            markUsed(page);
            write(page.facts(), variant, asked, false);
            return true;
        }

        private void lookCloser(@Nullable String path, @Nullable String query) {
            if (path == null) {
                say(Notice.BAD_ADDRESS);
                return;
            }
            if (path.contains("//")) {
                moveToSingleSlashes(path, query);
                return;
            }
            if (isBehind(path) && !path.equals(PageSource.NOT_FOUND)) {
                if (HIDDEN_SEPARATOR.matcher(path).find()) say(Notice.BAD_ADDRESS);
                else passOn(this, path.startsWith(FILES));
                return;
            }
            if (path.startsWith(Assets.PREFIX) && isReading()) {
                answerAsset(path);
                return;
            }
            var address = PageAddress.of(path, query, source);
            if (address.isEmpty()) say(Notice.BAD_ADDRESS);
            else if (!isReading()) say(Notice.NOT_ALLOWED);
            else find(address.get());
        }

        /// Sites that were moved about have links with an empty step in them, and their servers did not mind.
        private void moveToSingleSlashes(String path, @Nullable String query) {
            var single = AddressPath.withoutEmptySteps(path);
            var location = HttpFields.build().put(HttpHeader.LOCATION, query == null ? single : single + "?" + query);
            write(301, location, null);
        }

        private void answerAsset(String path) {
            var ready = assets.ready(path);
            if (ready != null) answer(ready, false);
            else
                Thread.startVirtualThread(() -> orSayWhatFailed(() -> {
                    var asset = assets.at(path);
                    if (asset == null) answerMissing();
                    else answer(asset, false);
                }));
        }

        private void find(PageAddress address) {
            var page = store.find(address.key());
            var freshness = page == null ? Freshness.EXPIRED : page.freshness(clock.millis());
            if (page == null || freshness == Freshness.EXPIRED) {
                var wait = source.wait(address.request(), this::network);
                if (wait.isPresent()) {
                    say(Notice.tooMany(wait.get()));
                    return;
                }
                meters.misses.increment();
                renders.ask(
                        address,
                        Asked.by(request.getHeaders()).accepted().quickest(),
                        outcome -> orSayWhatFailed(() -> answer(outcome)));
                return;
            }
            if (freshness == Freshness.STALE) {
                meters.stale.increment();
                renders.refresh(address);
            }
            if (answerAtOnce(page)) return;
            meters.hits.increment();
            if (page.facts().isMissing()) answerMissing();
            else Thread.startVirtualThread(() -> orSayWhatFailed(() -> answer(page, false)));
        }

        private String network() {
            var forwarded = request.getHeaders().getValuesList(ReaderNetworks.FORWARDED_FOR);
            return networks.of(Request.getRemoteAddr(request), forwarded);
        }

        private void answer(Outcome outcome) {
            switch (outcome) {
                case Outcome.Ready ready when ready.page().facts().isMissing() -> answerMissing();
                case Outcome.Ready ready -> answer(ready.page(), ready.isDoubtful());
                case Outcome.Busy _ -> say(Notice.BUSY);
                case Outcome.Failed _ -> say(Notice.FAILED);
            }
        }

        private void answerMissing() {
            find(PageAddress.of(PageSource.NOT_FOUND));
        }

        private void answer(StoredPage page, boolean isDoubtful) {
            var asked = Asked.by(request.getHeaders());
            var kept = page.best(asked.accepted());
            write(page.facts(), kept == null ? makeVariant(page, asked) : kept, asked, isDoubtful);
        }

        /// On a thread of our own nobody else would say it, and the reader would wait for ever.
        private void orSayWhatFailed(Runnable step) {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                Response.writeError(request, response, this, e);
            }
        }

        private Variant makeVariant(StoredPage page, Asked asked) {
            var encoding = asked.accepted().quickest();
            var variant = maker.variant(page.facts(), encoding, Compression.Effort.QUICK, page.body());
            store.addVariant(page, variant);
            return variant;
        }

        private void write(PageFacts facts, Variant variant, Asked asked, boolean isDoubtful) {
            var unchanged = facts.status() == 200 ? asked.unchanged(facts, variant.entityTag()) : null;
            if (isDoubtful) response.getHeaders().add(Headers.REVALIDATION_FAILED);
            if (facts.subject() != 0) tell(facts);
            if (unchanged == null) {
                write(facts.status(), variant.fields(), variant.body());
                return;
            }
            meters.unchanged.increment();
            var fields =
                    unchanged.equals(variant.entityTag()) ? variant.unchanged() : headers.unchanged(facts, unchanged);
            write(304, fields, null);
        }

        private void tell(PageFacts facts) {
            if (request.getMethod().equals("GET"))
                listener.read(
                        facts.subject(),
                        request.getConnectionMetaData().getRemoteSocketAddress(),
                        request.getHeaders());
        }

        private void say(Notice notice) {
            write(notice.status(), notice.fields(), notice.body());
        }

        private void write(int status, HttpFields fields, @Nullable ByteBuffer body) {
            response.setStatus(status);
            response.getHeaders().add(fields);
            response.write(true, body == null || request.getMethod().equals("HEAD") ? null : body.duplicate(), this);
        }

        private void markUsed(StoredPage page) {
            if (page.isUsed()) return;
            if (page.isGood() || refiner.offer(page)) page.used(true);
        }
    }
}
