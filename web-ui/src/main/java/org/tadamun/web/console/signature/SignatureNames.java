package org.tadamun.web.console.signature;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * The name of a signature, for the question about it and for labels in its row. Screen readers
 * speak the labels of its boxes and buttons one by one. Its id is never shown.
 */
@Named
@RequestScoped
public class SignatureNames {

  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /**
   * The signer's name and country; without a name, the state and time. The name is in Unicode
   * isolates, because it may run in the other direction.
   *
   * @param row null for the list's heading: empty
   */
  public String of(SignatureRow row) {
    if (row == null) {
      return "";
    }
    String name = row.name() == null || row.name().isBlank() ? withoutName(row) : row.name();
    return "\u2068" + name + "\u2069 (" + display.country(row.country()) + ")";
  }

  /** Of signatures not given online only the day is known. */
  private String withoutName(SignatureRow row) {
    ZoneId zone = campaign.getView().zone();
    String moment =
        row.source() == SignatureSource.ONLINE
            ? display.dateTimeIn(row.createdAt(), zone)
            : display.dateIn(row.createdAt(), zone);
    return text.get("petition.signature.state." + row.state()) + " · " + moment;
  }
}
