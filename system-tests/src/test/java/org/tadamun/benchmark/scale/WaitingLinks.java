package org.tadamun.benchmark.scale;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * The links to confirm in the waiting mails, read with the keys of the installation while no server
 * runs. Sending six million mails would take longer than six million signatures and confirmations,
 * and the rate of mails is measured separately.
 */
public final class WaitingLinks {

  private static final String MAILS =
      "select secret from kernel_mail where cause = 'petition.confirm' and state = 'WAITING'"
          + " order by id";

  private static final int AT_ONCE = 1000;

  private WaitingLinks() {}

  /**
   * The links of all waiting confirmations, in the order of the signatures.
   *
   * @param data the data folder of the installation, with its secrets file
   */
  public static Queue<String> read(Store store, Path data) throws SQLException {
    Secrets secrets = new Secrets(data.resolve("secrets.properties"));
    Queue<String> tokens = new ArrayDeque<>();
    store.open(database -> read(database, secrets, tokens));
    return new ConcurrentLinkedQueue<>(tokens);
  }

  private static void read(Connection database, Secrets secrets, Queue<String> tokens)
      throws SQLException {
    try (PreparedStatement mails = database.prepareStatement(MAILS)) {
      mails.setFetchSize(AT_ONCE);
      try (ResultSet found = mails.executeQuery()) {
        while (found.next()) {
          tokens.add(token(found.getString(1), secrets));
        }
      }
    }
  }

  private static String token(String secret, Secrets secrets) {
    return MailOrder.open("petition.confirm", "en", null, null, secret, secrets)
        .parameters()
        .get("token");
  }
}
