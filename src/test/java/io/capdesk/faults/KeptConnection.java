package io.capdesk.faults;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, kept for as long as the desk keeps it: a caller who costs the processors little, since the desk shares them. */
final class KeptConnection {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI desk;
    private Socket socket;
    private InputStream answers;

    KeptConnection(String address) {
        desk = URI.create(address);
    }

    /** @return where the answer redirects to; empty where it doesn't */
    String post(String path, String form) throws IOException {
        if (socket == null) {
            open();
        }
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + desk.getAuthority()
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
                .getBytes(StandardCharsets.US_ASCII));
        String to = "";
        int length = 0;
        boolean last = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String name = line.substring(0, line.indexOf(':') + 1).toLowerCase(Locale.ROOT);
            String value = line.substring(name.length()).strip();
            switch (name) {
                case "content-length:" -> length = Integer.parseInt(value);
                case "location:" -> to = value;
                case "connection:" -> last = value.equalsIgnoreCase("close");
                default -> { }
            }
        }
        answers.skipNBytes(length);
        if (last) {
            socket.close();
            socket = null;
        }
        return to;
    }

    private void open() throws IOException {
        socket = new Socket(desk.getHost(), desk.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int one = answers.read(); one != '\n'; one = answers.read()) {
            if (one < 0) {
                throw new EOFException("the desk hung up");
            }
            line.append((char) one);
        }
        return line.toString().strip();
    }
}
