package press.linecaster.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/// What delivery says itself when there is no page to show: needs neither the database nor a template.
record Notice(int status, ByteBuffer body, HttpFields fields) {

    private static final String STYLE =
            "html{color-scheme:light dark}body{font:1.125rem/1.6 Georgia,'Times New Roman',serif;max-width:34rem;"
                    + "margin:18vh auto 0;padding:0 1.5rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .75rem}";

    static final Notice BAD_ADDRESS =
            of(400, "This address cannot be read", "Something in it is not as it should be. Please check the link.");
    static final Notice BAD_REQUEST = of(
            400,
            "This request cannot be read",
            "Something in the address, or in what came with it, is not as it should be. Please check the link.");
    static final Notice NOT_ALLOWED = of(
            405,
            "Pages can only be read",
            "This address answers to GET and HEAD.",
            new HttpField("Allow", "GET, HEAD"));
    static final Notice FAILED = of(
            503,
            "We will be back in a moment",
            "This page cannot be shown right now. We know about it; please try again in a minute.",
            new HttpField("Retry-After", "30"));
    static final Notice BUSY = of(
            503,
            "A great many people are reading",
            "This page has to wait for its turn. Please try again in a few seconds.",
            new HttpField("Retry-After", "5"));

    private static final Notice TOO_MANY = of(
            429,
            "One moment, please",
            "A great many such pages have been asked for from where you are. Please try again in a few seconds.");

    /// @param wait after which it is worth while to ask again
    static Notice tooMany(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        var fields = HttpFields.build(TOO_MANY.fields).put("Retry-After", Long.toString(seconds));
        return new Notice(TOO_MANY.status, TOO_MANY.body, fields.asImmutable());
    }

    /// The same words.
    Notice with(int otherStatus) {
        return new Notice(otherStatus, body, fields);
    }

    private static Notice of(int status, String headline, String text, HttpField... more) {
        var html = """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$s</title><style>%3$s</style></head>
                <body><main><h1>%1$s</h1><p>%2$s</p></main></body></html>
                """.formatted(headline, text, STYLE).getBytes(StandardCharsets.UTF_8);
        var fields = HttpFields.build()
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8"))
                .add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, html.length))
                .add(new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store"))
                .add(new PreEncodedHttpField("X-Content-Type-Options", "nosniff"))
                .add(new PreEncodedHttpField(
                        "Content-Security-Policy", "default-src 'none'; style-src '" + hash(STYLE) + "'"));
        for (var field : more) fields.add(field);
        return new Notice(
                status, ByteBuffer.allocateDirect(html.length).put(html).flip(), fields.asImmutable());
    }

    private static String hash(String style) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
