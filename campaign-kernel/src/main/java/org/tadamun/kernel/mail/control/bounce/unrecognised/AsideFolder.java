package org.tadamun.kernel.mail.control.bounce.unrecognised;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.tadamun.kernel.mail.control.bounce.BounceServer;
import org.tadamun.kernel.mail.control.bounce.MailboxDown;
import org.tadamun.kernel.mail.control.bounce.mailbox.Expunging;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionRule;

/**
 * The open folder of messages that were not understood. Their age is counted from the day on which
 * they arrived, since IMAP searches by days.
 */
final class AsideFolder implements AutoCloseable {

  private final Store store;
  private final Folder folder;

  /**
   * @throws MessagingException if the folder exists and cannot be opened for deleting
   */
  AsideFolder(BounceServer server) throws MailboxDown, MessagingException {
    this.store = server.connect();
    this.folder = store.getFolder(server.aside());
    try {
      if (folder.exists()) {
        folder.open(Folder.READ_WRITE);
      }
    } catch (MessagingException refused) {
      store.close();
      throw refused;
    }
  }

  /** Its messages are in the order in which they came: the first is the oldest. */
  Forecast forecast(Instant before) throws MessagingException {
    Message[] old = arrivedBefore(before);
    if (old.length == 0) {
      return Forecast.NONE;
    }
    Date oldest = old[0].getReceivedDate();
    return new Forecast(old.length, oldest == null ? before : oldest.toInstant());
  }

  /**
   * Deletes the next messages after this number, as the server gave it.
   *
   * @throws MessagingException also if the server deletes none of them
   */
  RetentionPortion delete(Instant before, long after) throws MessagingException {
    Message[] old = arrivedBefore(before);
    if (old.length == 0) {
      return RetentionPortion.NONE;
    }
    FetchProfile numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(old, numbers);
    List<Message> some = new ArrayList<>();
    long last = 0;
    for (int i = 0; i < old.length && some.size() < RetentionRule.PORTION; i++) {
      long number = ((UIDFolder) folder).getUID(old[i]);
      if (number > after) {
        some.add(old[i]);
        last = number;
      }
    }
    if (some.isEmpty()) {
      return RetentionPortion.NONE;
    }
    int gone = Expunging.only(folder, some);
    if (gone == 0) {
      throw new MessagingException("the server deletes nothing");
    }
    return new RetentionPortion(Math.min(gone, some.size()), last);
  }

  /** None before the folder is made, which happens when it is first needed. */
  private Message[] arrivedBefore(Instant moment) throws MessagingException {
    return folder.isOpen()
        ? folder.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(moment)))
        : new Message[0];
  }

  @Override
  public void close() throws MessagingException {
    store.close();
  }
}
