package press.linecaster.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.SmartLifecycle;

/// Something that is done once, when all else has started and the server does not listen yet.
final class BeforeListening implements SmartLifecycle {

    /// Web servers start at 1,024 and 2,048 before the end.
    private static final int PHASE = Integer.MAX_VALUE - 4_096;

    private final Runnable work;
    private final AtomicBoolean isDone = new AtomicBoolean();

    BeforeListening(Runnable work) {
        this.work = work;
    }

    @Override
    public void start() {
        work.run();
        isDone.set(true);
    }

    @Override
    public void stop() {
        isDone.set(false);
    }

    @Override
    public boolean isRunning() {
        return isDone.get();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
