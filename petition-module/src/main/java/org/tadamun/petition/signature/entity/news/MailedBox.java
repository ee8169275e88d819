package org.tadamun.petition.signature.entity.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * That a mailbox had its mail of a mailing: who signed two petitions is one reader, and their
 * fingerprints cannot be compared. Keyed, another one in each mailing, and gone at its end.
 */
@Entity
@Table(name = "petition_news_box")
public class MailedBox {

  @Id
  @Column(name = "mac", length = 43)
  private String mac;

  @Column(name = "mailing_id", nullable = false, updatable = false)
  private long mailingId;

  protected MailedBox() {}

  public MailedBox(String mac, long mailingId) {
    this.mac = mac;
    this.mailingId = mailingId;
  }

  public String mac() {
    return mac;
  }
}
