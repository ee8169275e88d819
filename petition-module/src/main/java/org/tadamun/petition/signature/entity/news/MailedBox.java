package org.tadamun.petition.signature.entity.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A mailbox that got its mail of a mailing. Who signed two petitions gets one mail, but the
 * fingerprints of two petitions cannot be compared. This one is made with another key for each
 * mailing, and deleted when the mailing ends or can no longer be resumed.
 */
@Entity
@Table(name = "petition_news_box")
public class MailedBox {

  @Id
  @Column(name = "mac", length = 43)
  private String mac;

  @Column(name = "mailing_id", nullable = false, updatable = false)
  private long mailingId;

  /** The mail, by which it is known whether that was called back; null in rows of older builds. */
  @Column(name = "mail_id", updatable = false)
  private Long mailId;

  protected MailedBox() {}

  public MailedBox(String mac, long mailingId, long mailId) {
    this.mac = mac;
    this.mailingId = mailingId;
    this.mailId = mailId;
  }
}
