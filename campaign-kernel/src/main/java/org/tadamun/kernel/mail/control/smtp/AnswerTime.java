package org.tadamun.kernel.mail.control.smtp;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/**
 * How long we wait for an answer of the mail server. A server that scans a text before it takes it
 * may need ten minutes (RFC 5321, 4.5.3.2.6); with less patience the same mail is sent again and
 * again. A server that is mute at any other command is gone, and waiting as long would stop all
 * mail. The library has one time for both, so the socket is kept here.
 */
final class AnswerTime extends SocketFactory {

  static final int OF_COMMAND_MILLIS = 60_000;
  static final int OF_TEXT_MILLIS = 600_000;

  private static final Logger LOG = System.getLogger(AnswerTime.class.getName());

  private Socket socket;

  /** The next answer is the one to a whole text. */
  void ofText() {
    set(OF_TEXT_MILLIS);
  }

  void ofCommand() {
    set(OF_COMMAND_MILLIS);
  }

  private void set(int millis) {
    try {
      socket.setSoTimeout(millis);
    } catch (SocketException broken) {
      // Whatever reads from it next reports that.
      LOG.log(Level.TRACE, "The connection to the mail server was broken already", broken);
    }
  }

  int millis() throws SocketException {
    return socket.getSoTimeout();
  }

  /** Makes the socket of the next connection; TLS, if it is used, is laid over it. */
  @Override
  public Socket createSocket() {
    socket = new Socket();
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }
}
