package press.linecaster.newsroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import press.linecaster.people.OneTimeLinks;
import press.linecaster.testing.Gazette;
import press.linecaster.testing.InBrowser;

/// The library with a real browser: many pictures at once, one of them described and put above an article.
class PicturesInBrowserTest extends InBrowser {

    private String welcome = "";

    @Override
    protected void fill(ConfigurableApplicationContext server) {
        Gazette.in(server);
        welcome = "/newsroom/welcome/"
                + server.getBean(OneTimeLinks.class).first().orElseThrow();
    }

    @Test
    void fromManyFilesToTheMainPictureOfAnArticle() throws Exception {
        try (var ida = browser.newContext()) {
            var complaints = new ArrayList<String>();
            ida.onConsoleMessage(message -> complaints.add(message.text()));
            var strangers = strangers(ida);
            var page = ida.newPage();
            comeIn(page);
            page.navigate(origin + "/newsroom/pictures");
            look(page, "empty");
            bring(page);
            describe(page);
            crop(page);
            chooseForAnArticle(page);
            page.navigate(origin + "/newsroom/pictures?q=nothing+like+this");
            look(page, "none-found");
            assertThat(strangers).isEmpty();
            assertThat(complaints).allMatch(complaint -> complaint.contains("415")); // the file that is no picture
        }
    }

    private void comeIn(Page page) {
        page.navigate(origin + welcome);
        page.getByLabel("Your name").fill("Ida Chief");
        page.getByLabel("Your e-mail address").fill("ida@gazette.example");
        page.getByLabel("A password").fill("kelp-otter-91-violin");
        page.getByText("Open the newsroom").click();
    }

    private void bring(Page page) throws IOException {
        page.locator("#file").setInputFiles(new FilePayload[] {
            new FilePayload("The ferry at the new pier.png", "image/png", picture(900, 600, Color.ORANGE, Color.BLUE)),
            new FilePayload("virus.exe", "image/png", new byte[] {'M', 'Z', 0, 1}),
            new FilePayload(
                    "Portrait of the harbour master.png", "image/png", picture(400, 700, Color.GRAY, Color.RED)),
            new FilePayload("Council.png", "image/png", picture(1200, 300, Color.GREEN, Color.BLACK)),
        });
        page.getByText("Bring them").click();
        assertThat(page.locator("linecaster-uploads [role=status]")).containsText("3 of 4 files are in the library");
        assertThat(page.locator(".arrival", new Page.LocatorOptions().setHasText("virus.exe")))
                .containsText("of no type that can be taken");
        look(page, "brought");
        page.navigate(origin + "/newsroom/pictures");
        assertThat(page.locator(".tile")).hasCount(3);
        look(page, "library");
    }

    private void describe(Page page) {
        page.getByText("Council.png").click();
        assertThat(page).hasURL(Pattern.compile(".*/newsroom/pictures/[0-9a-z]+"));
        page.getByLabel("What it shows").fill("The council votes");
        page.getByLabel("The most important point: arrow keys move it").focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowUp");
        assertThat(page.getByLabel("From the left")).hasValue("60");
        assertThat(page.getByLabel("From the top")).hasValue("49");
        var frame = page.locator(".focus__frame").boundingBox();
        page.mouse().click(frame.x + frame.width * 0.9, frame.y + frame.height / 2);
        assertThat(page.getByLabel("From the left")).hasValue("90");
        look(page, "picture");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice")).hasText("Saved.");
        assertThat(page.locator(".shared")).hasAttribute("src", Pattern.compile(".*/card-10\\.jpg"));
    }

    private void crop(Page page) {
        page.getByText("Crop it").click();
        page.getByLabel("Left edge: per cent cut off").focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("At the left")).hasValue("11");
        page.getByLabel("What is shown: arrow keys move it").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.getByLabel("At the left")).hasValue("10");
        assertThat(page.getByLabel("At the right")).hasValue("1");
        var edge = page.locator(".crop__edge--right").boundingBox();
        var picture = page.locator(".crop").boundingBox();
        page.mouse().move(edge.x + edge.width / 2, edge.y + edge.height / 2);
        page.mouse().down();
        page.mouse().move(picture.x + picture.width * 0.8, edge.y);
        page.mouse().up();
        assertThat(page.getByLabel("At the right")).hasValue(Pattern.compile("(19|20|21)(\\.\\d)?"));
        look(page, "crop");
        page.getByText("Crop", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice--undo")).containsText("this part is shown, everywhere");
        look(page, "cropped");
    }

    private void chooseForAnArticle(Page page) {
        page.navigate(origin + "/newsroom/articles");
        page.getByText("New article").click();
        page.getByText("Choose one").click();
        look(page, "choose");
        page.locator("button.tile", new Page.LocatorOptions().setHasText("Council.png"))
                .click();
        assertThat(page.locator(".notice")).hasText("This is the main picture now.");
        assertThat(page.locator(".lead-picture img")).hasAttribute("alt", "The council votes");
        look(page, "editor");
    }

    private static byte[] picture(int width, int height, Color from, Color to) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, from, width, height, to));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static void look(Page page, String name) {
        look(page, "pictures", name);
    }
}
