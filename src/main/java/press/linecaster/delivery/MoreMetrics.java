package press.linecaster.delivery;

/// What another module counts, for `/-/metrics`.
public interface MoreMetrics {

    /// In the text format of Prometheus (version 0.0.4), ending with a line break.
    String inPrometheusFormat();
}
