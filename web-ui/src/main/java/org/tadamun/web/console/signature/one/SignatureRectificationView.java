package org.tadamun.web.console.signature.one;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.signature.boundary.erasure.ErasureRequestWay;
import org.tadamun.petition.signature.boundary.rectification.Rectifications;
import org.tadamun.petition.signature.boundary.rectification.SignerBefore;
import org.tadamun.petition.signature.entity.rectification.RectificationReason;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * Rectifies a signer's stored data at their request: the page asks how they made the request and
 * why the data was wrong.
 */
@Named
@ViewScoped
public class SignatureRectificationView extends OneSignaturePage {

  @EJB private transient Rectifications rectifications;
  @Inject private CampaignContext campaign;

  private Instant readAt;
  private RectificationForm form;

  @Override
  public void load() {
    super.load();
    requireNamed();
    SignerBefore kept = rectifications.kept(number());
    readAt = kept.changedAt();
    form = new RectificationForm(kept.signer());
  }

  public String rectify() {
    return leading(
        number -> rectifications.rectify(number, readAt, form.words()),
        "petition.rectification.done");
  }

  public RectificationForm getForm() {
    return form;
  }

  /** The ways by which a signer can ask for a rectification; RESTORED is none of them. */
  public Set<ErasureRequestWay> getWays() {
    return EnumSet.complementOf(EnumSet.of(ErasureRequestWay.RESTORED));
  }

  public RectificationReason[] getReasons() {
    return RectificationReason.values();
  }

  /** The countries in which the reader may moderate; empty for all. */
  public Set<String> getLimits() {
    return campaign.limits(Permission.PETITION_MODERATE);
  }
}
