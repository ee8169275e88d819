package org.tadamun.web.publicsite.verify;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.tadamun.petition.snapshot.boundary.Snapshots;
import org.tadamun.petition.snapshot.boundary.verification.PackProof;
import org.tadamun.petition.snapshot.boundary.verification.PackVerdict;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;

/**
 * By what a pack is checked without us: the public key for everybody, and for whoever has shown a
 * file of a pack, or its hash, the manifest and the signature over it.
 */
@Named
@RequestScoped
public class VerifyProof implements SiteEndpoint {

  static final String KEY_PATH = "/verify/key.pem";

  /** The field that names the one that is wanted. */
  static final String PART = "part";

  private static final String KEY_FILE = "key.pem";
  private static final String MANIFEST = "manifest";
  private static final String SIGNATURE = "signature";

  @EJB private Snapshots snapshots;

  private String asked;
  private PackProof proof;

  /** The public key, as OpenSSL reads it. */
  @Override
  public Answer answer(PublicRequest request) {
    return Answer.document("application/x-pem-file", snapshots.key().pem(), KEY_FILE);
  }

  /**
   * @param hash that was typed, or of the file that was sent: its buttons send it once more, so
   *     that it stands in no address and in no log
   */
  void found(String hash, PackVerdict verdict) {
    asked = hash;
    proof = verdict.pack() == null ? null : verdict.pack().proof();
  }

  /** What was wanted of it as a file; empty where it was nothing, or there is none. */
  Optional<Answer> file(String part) {
    if (proof == null) {
      return Optional.empty();
    }
    return switch (part) {
      case MANIFEST ->
          Optional.of(
              new Answer.Document(
                  MediaType.APPLICATION_JSON, proof.signedBytes(), proof.manifestName()));
      case SIGNATURE ->
          Optional.of(
              new Answer.Document(
                  MediaType.APPLICATION_OCTET_STREAM,
                  proof.signatureBytes(),
                  proof.signatureName()));
      default -> Optional.empty();
    };
  }

  public boolean isGiven() {
    return proof != null;
  }

  public String getAsked() {
    return asked;
  }

  /** What somebody types who has the three files in one folder. */
  public String getCommand() {
    return "openssl pkeyutl -verify -pubin -inkey %s -rawin -in %s -sigfile %s"
        .formatted(KEY_FILE, proof.manifestName(), proof.signatureName());
  }

  /** What gives the fingerprint of the key that he has: the one on a page proves nothing of it. */
  public String getKeyCommand() {
    return "openssl pkey -pubin -in %s -outform DER | openssl dgst -sha256".formatted(KEY_FILE);
  }

  /** Where else the fingerprint of the key stands. */
  public List<String> getPublished() {
    return snapshots.key().published();
  }
}
