package org.tadamun.petition.signature.entity.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That a mailbox had its mail of a mailing: who signed two petitions is one reader, and their
 * fingerprints cannot be compared. Keyed, another one in each mailing, and gone at its end, or when
 * it can go on no more.
 */
@Entity
@Table(name = "petition_news_box")
public class MailedBox {

  @Id
  @Column(name = "mac", length = 43)
  private String mac;

  @Column(name = "mailing_id", nullable = false, updatable = false)
  private long mailingId;

  /** By it is known whether the mail was called back; null of an earlier time. */
  @Column(name = "mail_id", updatable = false)
  private Long mailId;

  protected MailedBox() {}

  public MailedBox(String mac, long mailingId, long mailId) {
    this.mac = mac;
    this.mailingId = mailingId;
    this.mailId = mailId;
  }
}
