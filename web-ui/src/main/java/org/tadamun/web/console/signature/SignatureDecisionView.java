package org.tadamun.web.console.signature;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.moderation.boundary.Decision;
import org.tadamun.petition.moderation.boundary.Moderation;
import org.tadamun.petition.moderation.boundary.ModerationCommand;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.Feedback;
import org.tadamun.web.console.petition.CampaignPetition;

/** Takes one signature out of the count: asks why, says what follows. */
@Named
@ViewScoped
public class SignatureDecisionView implements Serializable {

  @EJB private transient Moderation moderation;
  @EJB private transient SignatureList list;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private Feedback feedback;
  @Inject private ListBefore before;

  private String slug;
  private String id;
  private SignatureRow row;
  private boolean versions;
  private InvalidationReason reason;
  private String note;

  public void load() {
    if (!campaign.may(Permission.PETITION_MODERATE)) {
      throw new Forbidden();
    }
    PetitionView petition = petitions.choose(slug);
    slug = petition.slug();
    versions = petition.textVersion() > 1;
    row = list.one(slug, SignatureRow.number(id)).orElseThrow(NotFound::new);
    before.remember(slug);
  }

  public String invalidate() {
    return feedback.attempt(
        () -> {
          moderation.decide(
              SignatureRow.number(id), new Decision(ModerationCommand.INVALIDATE, reason, note));
          list.countAnew(slug);
          feedback.done("petition.moderation.done.invalidated", 1);
          return before.goBack();
        });
  }

  /** Whether the same person may have signed another version of the text too. */
  public boolean isVersions() {
    return versions;
  }

  public SignatureRow getRow() {
    return row;
  }

  public InvalidationReason[] getReasons() {
    return InvalidationReason.values();
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public InvalidationReason getReason() {
    return reason;
  }

  public void setReason(InvalidationReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
