package press.linecaster.delivery;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a client accepts, by its `Accept-Encoding` (RFC 9110, section 12.5.3). Where it accepts nothing that
/// there is, it gets the page as it is: a page in the wrong coding beats none.
///
/// @param order the best first: by weight, then by size
/// @param quickest what to make while the client waits: the one of greatest weight that costs least to make
record Accepted(List<Encoding> order, Encoding quickest) {

    private static final int MAX_REMEMBERED = 200;
    private static final List<Encoding> QUICKEST_FIRST =
            List.of(Encoding.ZSTD, Encoding.GZIP, Encoding.BR, Encoding.IDENTITY);
    private static final Accepted IDENTITY_ONLY = new Accepted(List.of(Encoding.IDENTITY), Encoding.IDENTITY);

    /// The few values that browsers and crawlers really send; strangers cannot make it grow without end.
    private static final Map<String, Accepted> REMEMBERED = new ConcurrentHashMap<>();

    Accepted {
        order = List.copyOf(order);
    }

    static Accepted of(@Nullable String header) {
        if (header == null) return IDENTITY_ONLY;
        var known = REMEMBERED.get(header);
        if (known != null) return known;
        var accepted = parse(header);
        if (REMEMBERED.size() < MAX_REMEMBERED) REMEMBERED.put(header, accepted);
        return accepted;
    }

    private static Accepted parse(String header) {
        var weights = new EnumMap<Encoding, Double>(Encoding.class);
        var others = 0.0;
        for (var item : header.toLowerCase(Locale.ROOT).split(",")) {
            var parts = item.split(";", -1);
            var token = parts[0].strip();
            var weight = weight(parts);
            if (token.equals("*")) others = weight;
            for (var encoding : Encoding.values())
                if (token.equals(encoding.token()) || encoding == Encoding.GZIP && token.equals("x-gzip"))
                    weights.putIfAbsent(encoding, weight);
        }
        // Whoever does not rule it out accepts identity, but likes it least.
        var least = header.contains("*") ? others : Double.MIN_VALUE;
        weights.putIfAbsent(Encoding.IDENTITY, least);
        for (var encoding : Encoding.values()) weights.putIfAbsent(encoding, others);
        return byWeight(weights);
    }

    private static Accepted byWeight(Map<Encoding, Double> weights) {
        var order = Arrays.stream(Encoding.values())
                .filter(encoding -> weights.getOrDefault(encoding, 0.0) > 0 && Compression.knows(encoding))
                .sorted(Comparator.comparingDouble((Encoding encoding) -> -weights.getOrDefault(encoding, 0.0)))
                .toList();
        if (order.isEmpty()) return IDENTITY_ONLY;
        var greatest = weights.getOrDefault(order.getFirst(), 0.0);
        var quickest = QUICKEST_FIRST.stream()
                .filter(encoding -> order.contains(encoding) && greatest.equals(weights.getOrDefault(encoding, 0.0)))
                .findFirst()
                .orElse(order.getFirst());
        return new Accepted(order, quickest);
    }

    /// 1 unless said otherwise; what cannot be read counts as not accepted.
    private static double weight(String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            var parameter = parts[i].strip();
            if (!parameter.startsWith("q=")) continue;
            try {
                var weight = Double.parseDouble(parameter.substring(2));
                return weight >= 0 && weight <= 1 ? weight : 0;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return 1;
    }
}
