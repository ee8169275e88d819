package org.tadamun.web.publicsite.verify;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.boundary.verification.PackVerification;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;
import org.tadamun.web.publicsite.form.FileHashes;
import org.tadamun.web.publicsite.frame.PageText;
import org.tadamun.web.publicsite.frame.SiteFormat;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Asks for a file, its hash or the number of a pack, and says how verification works. */
@Named
@RequestScoped
public class VerifyPage implements SiteEndpoint {

  private static final int INVALID = 422;

  @EJB private Petitions petitions;
  @EJB private Snapshots snapshots;
  @Inject private SiteFormat format;
  @Inject private SiteFrame frame;
  @Inject private TextBean text;

  private PackVerification verdict;
  private boolean number;
  private String typed;
  private String mistake;
  private String mistaken;

  @Override
  public Answer answer(PublicRequest request) {
    frame.page(text.get("snapshot.verify.title"), text.get("snapshot.verify.intro"));
    return Answer.page("verify");
  }

  /** The forms again, with what was typed and the mistake at this field. */
  Answer again(String typedHash, String field, String message) {
    typed = typedHash;
    mistaken = field;
    mistake = message;
    frame.page(text.get("snapshot.verify.title"), text.get("snapshot.verify.intro"));
    return Answer.page("verify", INVALID);
  }

  Answer show(PackVerification found, boolean byNumber) {
    verdict = found;
    number = byNumber;
    frame.page(text.get(getWord() + ".title"), null).unlisted();
    return Answer.page("verified");
  }

  /** The beginning of the keys of texts for this verdict. */
  public String getWord() {
    return switch (verdict.found()) {
      case null -> number ? "snapshot.verify.no-pack" : "snapshot.verify.unknown";
      case FILE -> "snapshot.verify.known";
      case PACK -> "snapshot.verify.paper";
      case SIGNATURE -> "snapshot.verify.of-signature";
      case TEXT -> "snapshot.verify.of-text";
      case KEY -> "snapshot.verify.of-key";
      case ENDED_KEY -> "snapshot.verify.of-ended-key";
    };
  }

  /** Whether to explain which files can be known, since this one is not. */
  public boolean isUnknownFile() {
    return verdict.found() == null && !number;
  }

  public PackVerification.Pack getPack() {
    return verdict.pack();
  }

  /** Whether the pack is of sample data; the frame of this page does not know that. */
  public boolean isSample() {
    return getPack() != null && getPack().sample();
  }

  public Wording getWording() {
    return getPack().wordings().getLast();
  }

  public List<Wording> getEarlierWordings() {
    return getPack().wordings().subList(0, getPack().wordings().size() - 1);
  }

  /** What was corrected since the pack was frozen, a line for each kind of correction. */
  public List<String> getCorrections() {
    return getPack().corrections().entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> text.of("snapshot.corrected." + entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The list of all corrections of figures; null if there are none, or none are public. */
  public String getCorrectionsLink() {
    return getPack().petition() == null || getPack().corrections().get("signatures") == 0
        ? null
        : "/petitions/" + getPack().petition() + "/corrections";
  }

  /** The petition's present title. */
  public PageText getPetition() {
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

  /** The field with the mistake, or null. */
  public String getMistaken() {
    return mistaken;
  }

  /** The label of that field. */
  public String getMistakenLabel() {
    boolean file = FileHashes.FILE.equals(mistaken);
    return text.get(file ? "snapshot.verify.file.label" : "snapshot.verify.hash.label");
  }
}
