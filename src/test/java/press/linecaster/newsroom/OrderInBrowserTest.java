package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.addresses.Addresses;
import press.linecaster.kernel.SafeHtml;
import press.linecaster.kernel.Slug;
import press.linecaster.people.Accounts;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.people.Role;
import press.linecaster.sections.Tags;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// The paper's order with a real browser: sections by keyboard, tags, authors and redirects, on all sizes.
class OrderInBrowserTest extends InBrowser {

    private String link = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        var gazette = Gazette.in(server);
        gazette.harbourFire();
        gazette.lateCount();
        gazette.operaReview();
        var tags = server.getBean(Tags.class);
        for (var name : List.of("Fishing quotas", "Fishing", "Fish", "A tag with quite a long name that nobody uses"))
            tags.add(Slug.of(name, "tag"), name, SafeHtml.EMPTY);
        var addresses = server.getBean(Addresses.class);
        addresses.redirect("/2009/a-very-old-story-with-a-long-address-that-somebody-may-still-have", "/latest");
        addresses.redirect("/shop", "https://shop.example/things/that/are/for/sale");
        var nora = server.getBean(Accounts.class).add("Nora Quill", "nora@gazette.example", Role.EDITOR, "test");
        link = "/newsroom/link/" + server.getBean(OneTimeLinks.class).forAccount(nora.id(), "test");
    }

    @Test
    void anEditorArrangesThePaper() {
        try (var nora = browser.newContext()) {
            var strangers = strangers(nora);
            var page = nora.newPage();
            page.navigate(origin + link);
            page.getByLabel("A password").fill("kelp-otter-91-violin");
            page.getByText("Come in").click();
            sections(page);
            tags(page);
            authors(page);
            redirects(page);
            assertThat(strangers).isEmpty();
        }
    }

    private void sections(Page page) {
        page.navigate(origin + "/newsroom/sections");
        look(page, "sections");
        page.getByLabel("Move Culture up", new Page.GetByLabelOptions().setExact(true))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".notice--undo")).containsText("Culture is moved.");
        assertThat(page.locator(":focus")).hasAttribute("aria-label", "Move Culture up");
        page.keyboard().press("Enter");
        assertThat(page.locator(".tree__name").first()).hasText("Culture");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
                .click();
        assertThat(page.locator(".notice")).containsText("Taken back");
        page.getByLabel("Move Culture under the section above it").click();
        assertThat(page.locator(".tree__row--1 .tree__name", new Page.LocatorOptions().setHasText("Culture")))
                .isVisible();
        look(page, "sections-moved");
        link(page, "Culture").click();
        page.getByLabel("Its part of the address").fill("no/slug");
        button(page, "Save").click();
        assertThat(page.locator("#slug-mistake")).containsText("hyphens");
        look(page, "section-mistaken");
        button(page, "Look at what would happen").click();
        assertThat(page.locator(".points")).containsText("will be filed in");
        look(page, "section-merge");
    }

    private void tags(Page page) {
        page.navigate(origin + "/newsroom/tags");
        page.getByLabel("Choose Fish", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Choose Fishing", new Page.GetByLabelOptions().setExact(true))
                .check();
        assertThat(page.locator(".chosen__count")).hasText("2 chosen");
        look(page, "tags");
        button(page, "Merge").click();
        look(page, "tags-choose");
        button(page, "Look at what would happen").click();
        look(page, "tags-merge");
        button(page, "Merge").click();
        assertThat(page.locator(".notice")).containsText("the two are one now");
        look(page, "tag");
        page.navigate(origin + "/newsroom/tags?q=nothing+like+this");
        look(page, "tags-none");
    }

    private void authors(Page page) {
        page.navigate(origin + "/newsroom/authors");
        look(page, "authors");
        link(page, "Ada Byrne").click();
        page.getByLabel("What they are here").fill("Harbour correspondent");
        button(page, "Choose a picture").click();
        assertThat(page.locator("dialog [role=status]")).hasText("No picture is like that.");
        page.locator("dialog input[type=file]").setInputFiles(new FilePayload("ada.png", "image/png", picture()));
        assertThat(page.locator(".portrait__picture img")).isVisible();
        button(page, "Save").click();
        assertThat(page.locator(".notice--undo")).containsText("Saved.");
        assertThat(page.locator(".portrait__picture img")).isVisible();
        look(page, "author");
        button(page, "Choose a picture").click();
        assertThat(page.locator(".picker__choice img")).isVisible();
        look(page, "author-picker");
        button(page, "Close").click();
        button(page, "No picture").click();
        assertThat(page.locator(".portrait__picture img")).hasCount(0);
        page.navigate(origin + "/newsroom/me/profile");
        look(page, "profile");
    }

    private static byte[] picture() {
        var picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(50, 50, 200, 200);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void redirects(Page page) {
        page.navigate(origin + "/newsroom/redirects?test=/shop");
        assertThat(page.locator(".answer")).containsText("https://shop.example/");
        look(page, "redirects");
        link(page, "/shop").click();
        look(page, "redirect");
        page.navigate(origin + "/newsroom/redirects/many");
        page.getByLabel("One a line").fill("/a, /latest\n/latest, /b\nnonsense");
        button(page, "Add").click();
        assertThat(page.locator("[role=alert]")).containsText("2 were not taken");
        look(page, "redirects-many");
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static Locator link(Page page, String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private static void look(Page page, String name) {
        look(page, "order", name);
    }
}
