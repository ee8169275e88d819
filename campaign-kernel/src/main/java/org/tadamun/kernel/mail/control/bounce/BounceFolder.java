package org.tadamun.kernel.mail.control.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.tadamun.kernel.mail.control.bounce.mailbox.Expunging;
import org.tadamun.kernel.mail.entity.MailboxTrouble;

/**
 * The open folder of the bounce mailbox. Messages that were handled, and no others, are deleted
 * when it is closed: each names a person, and often contains the mail with its link. Messages that
 * are not understood are moved into a second folder, for a person to look at.
 */
public final class BounceFolder implements AutoCloseable {

  /** Larger messages are not read: our mails have a few kB, and their bounces a few more. */
  static final int SIZE_MOST = 1 << 20;

  private static final Logger LOG = System.getLogger(BounceFolder.class.getName());
  private static final Session NO_SERVER = Session.getInstance(new Properties());

  private final Store store;
  private final Folder folder;
  private final Folder aside;
  private final List<Message> handled = new ArrayList<>();

  BounceFolder(Store store, Folder folder, Folder aside) {
    this.store = store;
    this.folder = folder;
    this.aside = aside;
  }

  public int count() throws MailboxDown {
    try {
      return folder.getMessageCount();
    } catch (MessagingException broken) {
      throw interrupted(broken);
    }
  }

  /**
   * Reads a message as bytes and parses it here, since the server may fail to parse it.
   *
   * @param number from 1; stays the same while the folder is open
   * @return null if it is marked as deleted already
   */
  Found read(int number) throws MailboxDown {
    try {
      Message message = folder.getMessage(number);
      return message.isSet(Flags.Flag.DELETED) ? null : new Found(message, content(message));
    } catch (MessagingException broken) {
      throw interrupted(broken);
    }
  }

  /** A message; its content is null if it is too large, or the server cannot send it. */
  record Found(Message place, MimeMessage content) {}

  private MimeMessage content(Message message) throws MailboxDown {
    BoundedBytes bytes = new BoundedBytes(SIZE_MOST);
    try {
      message.writeTo(bytes);
      return new MimeMessage(NO_SERVER, bytes.read());
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      if (!folder.isOpen()) {
        throw interrupted(unreadable);
      }
      return null;
    }
  }

  void remove(Found found) {
    handled.add(found.place());
  }

  /** Whether it was moved; if the server refuses, it stays where it was. */
  boolean setAside(Found found) throws MailboxDown {
    try {
      makeAside();
      folder.copyMessages(new Message[] {found.place()}, aside);
      // At once: after a broken connection it would be copied once more.
      found.place().setFlag(Flags.Flag.DELETED, true);
    } catch (MessagingException refused) {
      if (!folder.isOpen()) {
        throw interrupted(refused);
      }
      return false;
    }
    remove(found);
    return true;
  }

  /** Makes the folder for messages that are not understood, if there is none. */
  public void requireAside() throws MailboxDown {
    try {
      makeAside();
    } catch (MessagingException refused) {
      throw new MailboxDown(MailboxTrouble.ASIDE, refused);
    }
  }

  private void makeAside() throws MessagingException {
    if (!aside.exists() && !aside.create(Folder.HOLDS_MESSAGES)) {
      throw new MessagingException("no folder for what is not understood");
    }
  }

  private static MailboxDown interrupted(Exception why) {
    return new MailboxDown(MailboxTrouble.INTERRUPTED, why);
  }

  @Override
  public void close() {
    try {
      Expunging.only(folder, handled);
      folder.close(false);
    } catch (MessagingException | IllegalStateException broken) {
      LOG.log(Level.DEBUG, "The folder of the bounces was closed already");
    }
    close(store);
  }

  static void close(Store store) {
    try {
      store.close();
    } catch (MessagingException broken) {
      LOG.log(Level.DEBUG, "The connection to the mailbox of the bounces was broken already");
    }
  }
}
