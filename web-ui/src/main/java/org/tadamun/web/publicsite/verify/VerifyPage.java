package org.tadamun.web.publicsite.verify;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.boundary.verification.Verdict;
import org.tadamun.web.publicsite.frame.Said;
import org.tadamun.web.publicsite.frame.SiteFormat;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Asks for a file or its hash, and says how this works. */
@Named
@RequestScoped
public class VerifyPage implements SiteEndpoint {

  private static final int INVALID = 422;

  @EJB private Petitions petitions;
  @EJB private Snapshots snapshots;
  @Inject private SiteFormat format;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private Verdict verdict;
  private String typed;
  private String mistake;

  @Override
  public Answer answer(PublicRequest request) {
    frame.page(text.get("snapshot.verify.title"), text.get("snapshot.verify.intro"));
    return Answer.page("verify");
  }

  /** The form once more, with what was typed. */
  Answer again(PublicRequest request, String typedHash, String message) {
    typed = typedHash;
    mistake = message;
    answer(request);
    return Answer.page("verify", INVALID);
  }

  Answer show(Verdict found) {
    verdict = found;
    frame.page(text.get(getWord() + ".title"), null).unlisted();
    return Answer.page("verified");
  }

  /** The beginning of the keys that say what came of it. */
  public String getWord() {
    return verdict.known() ? "snapshot.verify.known" : "snapshot.verify.unknown";
  }

  public Verdict.Pack getPack() {
    return verdict.pack();
  }

  /** Its title as it is now. */
  public Said getPetition() {
    return format.said(petitions.requirePublic(getPack().petition()).title());
  }

  public String getFingerprint() {
    return Sha256.grouped(snapshots.key().fingerprint());
  }

  public String getTyped() {
    return typed == null ? "" : typed;
  }

  public String getMistake() {
    return mistake;
  }
}
