package press.linecaster.media;

import javax.imageio.ImageIO;

/// The readers and writers of pictures that come with the application.
final class ImagePlugins {

    private ImagePlugins() {}

    /// Makes them known to ImageIO. By itself it looks once, with the class loader of whichever thread comes
    /// first, and in the packed jar the threads of a common pool see no library.
    static void load() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(ImagePlugins.class.getClassLoader());
        try {
            ImageIO.setUseCache(false);
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
