package press.linecaster.media;

import java.util.Set;

/// The words of SVG 2 that draw and do nothing else: no script, no event, no link, no animation, nothing
/// foreign.
final class SvgVocabulary {

    static final Set<String> ELEMENTS = words("""
            svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath image
            linearGradient radialGradient stop pattern clipPath mask marker style filter
            feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
            feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode
            feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence""");

    /// Elements that draw nothing themselves: their content stays.
    static final Set<String> WRAPPERS = words("a switch");

    static final Set<String> ATTRIBUTES = words("""
            id class style transform width height viewBox preserveAspectRatio version xml:space xml:lang lang role
            aria-label aria-hidden aria-labelledby x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy fr d points pathLength rotate
            textLength lengthAdjust startOffset method spacing side offset href xlink:href
            gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
            clipPathUnits maskUnits maskContentUnits mask-type markerWidth markerHeight markerUnits refX refY orient
            filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent
            operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode preserveAlpha surfaceScale
            diffuseConstant specularConstant specularExponent kernelUnitLength scale xChannelSelector yChannelSelector
            azimuth elevation z pointsAtX pointsAtY pointsAtZ limitingConeAngle stdDeviation radius baseFrequency
            numOctaves seed stitchTiles
            fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
            stroke-miterlimit stroke-dasharray stroke-dashoffset color color-interpolation color-interpolation-filters
            color-rendering opacity display visibility overflow clip clip-path clip-rule mask filter flood-color
            flood-opacity lighting-color marker marker-start marker-mid marker-end paint-order shape-rendering
            text-rendering image-rendering vector-effect stop-color stop-opacity enable-background
            font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight
            letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift
            writing-mode direction unicode-bidi kerning transform-origin isolation mix-blend-mode""");

    private SvgVocabulary() {}

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
