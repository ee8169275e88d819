package org.tadamun.web.publicsite.verify;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.snapshot.boundary.verification.PackVerification;
import org.tadamun.petition.snapshot.boundary.verification.Verifications;
import org.tadamun.web.publicsite.form.FileHashes;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** Accepts a file, of which the form reader has kept only the hash, or a number that was typed. */
@RequestScoped
public class VerifyEndpoint implements SiteEndpoint {

  private static final String HASH = "sha256";

  @EJB private Verifications verifications;
  @Inject private VerifyPage page;
  @Inject private VerifyProof proof;
  @Inject private TextBean text;

  @Override
  public Answer answer(PublicRequest request) {
    FormData form = request.form();
    String typed = form.text(HASH);
    String sent = form.text(FileHashes.FILE);
    if (form.fields().containsKey(FileHashes.FILE) && sent.isEmpty() && typed.isEmpty()) {
      return page.again(typed, FileHashes.FILE, text.get("snapshot.error.no-file"));
    }
    String asked = sent.isEmpty() ? typed : sent;
    boolean number = Verifications.isNumber(asked);
    try {
      PackVerification verdict =
          number ? verifications.verifyNumber(asked) : verifications.verify(asked);
      proof.found(asked, verdict);
      return proof.file(form.text(VerifyProof.PART)).orElseGet(() -> page.show(verdict, number));
    } catch (InvalidInput wrong) {
      FieldError error = wrong.errors().getFirst();
      return page.again(typed, HASH, text.of(error.messageKey(), error.arguments()));
    }
  }
}
