package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.conflict.SharedEdit;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;

/** The base of the forms about one act: the act, who may write it, and the way back to it. */
public abstract class ActPage extends PageById {

  @EJB private ActLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Feedback feedback;
  @Inject private SharedEdit sharedEdit;

  private int version;
  private LocalizedText title;
  private String country;
  private boolean writable;

  /** Reads the act as it is stored now. */
  ActView read() {
    ActView act = lists.of(campaign.getId(), id);
    version = act.version();
    title = act.title();
    country = act.chamber().country();
    return act;
  }

  /** Decides once, when the page opens, whether the reader may write the act. */
  void judge() {
    writable =
        isFresh()
            ? campaign.may(Permission.ENDORSEMENT_WRITE)
            : campaign.mayIn(Permission.ENDORSEMENT_WRITE, country);
  }

  /** Shows this message and leads to the act. */
  String leading(String act, String done) {
    feedback.done(done);
    return CampaignContext.redirect(ParliamentPages.view(campaign, act));
  }

  CampaignContext campaign() {
    return campaign;
  }

  SharedEdit sharedEdit() {
    return sharedEdit;
  }

  List<String> languages() {
    return campaign.getView().languages();
  }

  int version() {
    return version;
  }

  String country() {
    return country;
  }

  /** Whether the reader may write in the act's country, as decided when the page was opened. */
  public boolean isWritable() {
    return writable;
  }

  public String getBackLink() {
    return isFresh() ? ParliamentPages.list(campaign) : ParliamentPages.view(campaign, id);
  }

  public LocalizedText getTitle() {
    return title;
  }
}
