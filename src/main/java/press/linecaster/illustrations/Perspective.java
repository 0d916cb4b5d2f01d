package press.linecaster.illustrations;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/// A one-point perspective around the vanishing point `(x, y)`.
///
/// A place in the room is named by its offset from the vanishing point on the picture plane (right and down
/// are positive, in stage units) and its depth, where 1 is the picture plane, 2 is twice as far, and so on.
record Perspective(double x, double y) {

    Point2D at(double right, double down, double depth) {
        return new Point2D.Double(x(right, depth), y(down, depth));
    }

    double x(double right, double depth) {
        return x + right / depth;
    }

    double y(double down, double depth) {
        return y + down / depth;
    }

    /// A rectangle lying flat at the height `down`.
    Path2D flat(double left, double right, double down, double near, double far) {
        return Shapes.polygon(
                x(left, near),
                y(down, near),
                x(right, near),
                y(down, near),
                x(right, far),
                y(down, far),
                x(left, far),
                y(down, far));
    }

    /// A rectangle on a side wall, which stands at `right` (negative for the left wall).
    Path2D side(double right, double top, double bottom, double near, double far) {
        return Shapes.polygon(
                x(right, near),
                y(top, near),
                x(right, far),
                y(top, far),
                x(right, far),
                y(bottom, far),
                x(right, near),
                y(bottom, near));
    }

    /// A rectangle that faces the viewer.
    Path2D front(double left, double top, double right, double bottom, double depth) {
        return Shapes.polygon(
                x(left, depth),
                y(top, depth),
                x(right, depth),
                y(top, depth),
                x(right, depth),
                y(bottom, depth),
                x(left, depth),
                y(bottom, depth));
    }
}
