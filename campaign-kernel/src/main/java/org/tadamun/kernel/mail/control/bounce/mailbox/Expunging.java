package org.tadamun.kernel.mail.control.bounce.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.search.FlagTerm;
import java.util.ArrayList;
import java.util.List;

/** Deletes chosen messages of an open folder, and no others. */
public final class Expunging {

  private static final Flags DELETED = new Flags(Flags.Flag.DELETED);

  private Expunging() {}

  /**
   * Deletes these messages alone. Expunging deletes everything that is marked, also messages that a
   * person marked and may want back, so those lose their mark meanwhile. Not every server allows to
   * name what is expunged.
   *
   * @param some of this folder; if there are none, the server is not asked
   * @return how many the server deleted
   */
  public static int only(Folder folder, List<Message> some) throws MessagingException {
    if (some.isEmpty()) {
      return 0;
    }
    List<Message> others = new ArrayList<>(List.of(folder.search(new FlagTerm(DELETED, true))));
    others.removeAll(some);
    Message[] marked = others.toArray(Message[]::new);
    folder.setFlags(marked, DELETED, false);
    try {
      folder.setFlags(some.toArray(Message[]::new), DELETED, true);
      return folder.expunge().length;
    } finally {
      folder.setFlags(marked, DELETED, true);
    }
  }
}
