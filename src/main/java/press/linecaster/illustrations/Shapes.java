package press.linecaster.illustrations;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/// Outlines in stage units. Points are written as `x1, y1, x2, y2, …`.
final class Shapes {

    private Shapes() {}

    static Shape rect(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    static Shape rounded(double x, double y, double width, double height, double radius) {
        return new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius);
    }

    static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Path2D polygon(double... points) {
        Path2D path = open(points);
        path.closePath();
        return path;
    }

    /// A broken line.
    static Path2D open(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }

    /// A smooth line through all the points (a Catmull-Rom spline).
    static Path2D curve(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int count = points.length / 2;
        for (int i = 0; i < count - 1; i++) {
            bend(path, points, Math.max(i - 1, 0), i, i + 1, Math.min(i + 2, count - 1));
        }
        return path;
    }

    /// A smooth closed outline through all the points.
    static Path2D blob(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        int count = points.length / 2;
        for (int i = 0; i < count; i++) {
            bend(path, points, (i + count - 1) % count, i, (i + 1) % count, (i + 2) % count);
        }
        path.closePath();
        return path;
    }

    /// The smooth line through the points, closed by way of the bottom edge `floor`.
    static Path2D above(double floor, double... points) {
        Path2D path = curve(points);
        path.lineTo(points[points.length - 2], floor);
        path.lineTo(points[0], floor);
        path.closePath();
        return path;
    }

    /// A rope hung between two points.
    static Shape sag(double x1, double y1, double x2, double y2, double depth) {
        return new QuadCurve2D.Double(x1, y1, (x1 + x2) / 2, (y1 + y2) / 2 + 2 * depth, x2, y2);
    }

    /// A round-headed opening standing on `base`.
    static Path2D arch(double x, double base, double width, double height) {
        double spring = base - height + width / 2;
        double pull = width / 2 * 0.552;
        Path2D path = new Path2D.Double();
        path.moveTo(x, base);
        path.lineTo(x, spring);
        path.curveTo(x, spring - pull, x + width / 2 - pull, base - height, x + width / 2, base - height);
        path.curveTo(x + width / 2 + pull, base - height, x + width, spring - pull, x + width, spring);
        path.lineTo(x + width, base);
        path.closePath();
        return path;
    }

    /// A long thin shape pointed at both ends, as of cloud bands and ripples.
    static Path2D lens(double x, double y, double halfWidth, double halfHeight) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - halfWidth, y);
        path.curveTo(x - halfWidth / 3, y - halfHeight, x + halfWidth / 3, y - halfHeight, x + halfWidth, y);
        path.curveTo(x + halfWidth / 3, y + halfHeight, x - halfWidth / 3, y + halfHeight, x - halfWidth, y);
        path.closePath();
        return path;
    }

    private static void bend(Path2D path, double[] points, int before, int from, int to, int after) {
        double fromX = points[2 * from];
        double fromY = points[2 * from + 1];
        double toX = points[2 * to];
        double toY = points[2 * to + 1];
        path.curveTo(
                fromX + (toX - points[2 * before]) / 6,
                fromY + (toY - points[2 * before + 1]) / 6,
                toX - (points[2 * after] - fromX) / 6,
                toY - (points[2 * after + 1] - fromY) / 6,
                toX,
                toY);
    }
}
