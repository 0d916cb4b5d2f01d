package press.linecaster.media;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves pictures and files by the hash of their content, and so needs no database: pictures as renditions
/// that we have encoded ourselves, everything else as it was taken in. The headers keep whatever is in a file
/// from acting on the site.
@Controller
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Duration FOR_A_WHILE = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final FileStore files;
    private final RenditionFiles renditions;
    private final Renditions addresses;
    private final MissingMedia missing;

    MediaController(FileStore files, RenditionFiles renditions, Renditions addresses, MissingMedia missing) {
        this.files = files;
        this.renditions = renditions;
        this.addresses = addresses;
        this.missing = missing;
    }

    @GetMapping("/media/{prefix:[0-9a-f]{16}}/{name}")
    ResponseEntity<?> show(@PathVariable String prefix, @PathVariable String name) throws IOException {
        var rendition = RenditionName.parse(name);
        if (rendition.isPresent()) {
            var made = renditions.find(prefix, rendition.get());
            if (made.isPresent()) return file(made.get(), rendition.get().format(), Optional.empty());
        }
        var original = files.original(prefix);
        missing.note(prefix, original);
        if (original.isEmpty()) return successor(prefix, rendition);
        var type = renditions.servedAsItIs(original.get());
        if (type.isEmpty() || !name.endsWith("." + type.get().extension())) return notFound();
        return file(original.get(), type.get(), Optional.of(name));
    }

    /// The way from bytes that were replaced to those in their place.
    private ResponseEntity<?> successor(String prefix, Optional<RenditionName> rendition) {
        return missing.successor(prefix)
                .flatMap(media ->
                        rendition.flatMap(name -> Renditions.like(name, media)).or(() -> addresses.address(media)))
                .<ResponseEntity<?>>map(address -> ResponseEntity.status(HttpStatus.FOUND)
                        .cacheControl(CacheControl.maxAge(FOR_A_WHILE).cachePublic())
                        .location(URI.create(address))
                        .build())
                .orElseGet(this::notFound);
    }

    @GetMapping("/media/**")
    ResponseEntity<?> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.TEXT_PLAIN)
                .body("Not found");
    }

    @ExceptionHandler(Darkroom.DarkroomBusy.class)
    ResponseEntity<?> busy() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(LATER.toSeconds()))
                .contentType(MediaType.TEXT_PLAIN)
                .body("Busy");
    }

    private static ResponseEntity<?> file(Path path, FileType type, Optional<String> name) throws IOException {
        var modified = Files.getLastModifiedTime(path).toMillis();
        var length = Files.size(path);
        var answer = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                .lastModified(modified)
                .eTag(Long.toHexString(modified) + "-" + Long.toHexString(length))
                .contentType(contentType(type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", type.contentSecurityPolicy());
        name.ifPresent(given -> answer.header(HttpHeaders.CONTENT_DISPOSITION, disposition(type, given)));
        return answer.<Resource>body(new FileSystemResource(path));
    }

    private static MediaType contentType(FileType type) {
        var plain = MediaType.parseMediaType(type.mediaType());
        return type == FileType.TEXT ? new MediaType(plain, StandardCharsets.UTF_8) : plain;
    }

    private static String disposition(FileType type, String name) {
        var builder = type.opensInBrowser() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return builder.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
