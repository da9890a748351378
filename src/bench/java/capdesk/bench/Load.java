package capdesk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One request over and over, on plain sockets: a real client would take more of the two processors than the desk. */
record Load(int port, byte[] request, int connections) {

    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(3);

    /**
     * @param perSecond      answers
     * @param processorMicros of the whole process, the caller's part included, for each answer; unlike the rate it does
     *                        not depend on what else the machine does
     */
    record Measured(long perSecond, long processorMicros) {}

    Measured run(Duration time) throws Exception {
        return run(time, Long.MAX_VALUE);
    }

    void warmUp(int answers) throws Exception {
        run(LONGEST_WARM_UP, answers / connections);
    }

    private Measured run(Duration time, long most) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        try {
            OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long before = system.getProcessCpuTime();
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                counts.add(callers.submit(() -> ask(end, most)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return new Measured(sum * 1000 / time.toMillis(), (system.getProcessCpuTime() - before) / 1000 / sum);
        } finally {
            callers.shutdown();
        }
    }

    private long ask(long end, long most) throws IOException {
        long count = 0;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            while (count < most && System.nanoTime() < end) {
                out.write(request);
                out.flush();
                answer(in);
                count++;
            }
        }
        return count;
    }

    private static void answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        int length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).trim());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk);
            line(in);
        }
        line(in);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
