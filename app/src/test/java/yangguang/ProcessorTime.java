package yangguang;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the processor does for something, whatever else the machine does meanwhile. */
public final class ProcessorTime {
    private ProcessorTime() {}

    /** Of the thread that asks. */
    public static Duration of(Runnable work) {
        var thread = ManagementFactory.getThreadMXBean();
        long begun = thread.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(thread.getCurrentThreadCpuTime() - begun);
    }
}
