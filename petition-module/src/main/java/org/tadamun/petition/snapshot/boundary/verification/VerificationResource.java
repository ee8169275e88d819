package org.tadamun.petition.snapshot.boundary.verification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.tadamun.kernel.network.boundary.StrangersBodies;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.petition.file.boundary.FormFiles;

/**
 * Verifies files for everybody: by hash, or by the bytes, which are read once and not kept. A file
 * can be the body, with its own type, or part of a form. A pack on paper is verified by its number.
 */
@Path("snapshots/verification")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

  /** A pack with many names has files of tens of megabytes. */
  public static final int MEGABYTES_MAX = 100;

  /** A question is smaller; a longer body is a file. */
  private static final int QUESTION_MAX = 64 * 1024;

  @EJB private Verifications verifications;
  @Inject private StrangersBodies bodies;

  @POST
  @PermitAll
  @Consumes({
    MediaType.APPLICATION_JSON,
    MediaType.APPLICATION_OCTET_STREAM,
    MediaType.MULTIPART_FORM_DATA,
    MediaType.TEXT_HTML,
    "application/pdf",
    "text/csv"
  })
  @Operation(
      description =
          "Whether a file is of a pack, or the signature over its manifest. Tables that anybody can"
              + " download are made anew each time and are not known. As JSON an object with the"
              + " member sha256 or hash asks by a hash, one with the member number by the number of"
              + " a pack, as it is printed in it; every other body is the file itself, at most "
              + MEGABYTES_MAX
              + " MB, and a form has the file in a part with a file name. Of a known file proof has"
              + " the signed manifest of its pack and the signature.")
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = VerificationRequest.class)),
        @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM),
        @Content(mediaType = MediaType.MULTIPART_FORM_DATA),
        @Content(mediaType = MediaType.TEXT_HTML),
        @Content(mediaType = "application/pdf"),
        @Content(mediaType = "text/csv")
      })
  public PackVerification verify(@Context HttpHeaders headers, InputStream body) {
    // Questions too, since proxies do not buffer bodies for this address.
    Supplier<PackVerification> answer =
        bodies.read(Bodies.required(body), sent -> ask(headers.getMediaType(), sent));
    // Outside bodies.read, which limits how many read at once, while the database is asked.
    return answer.get();
  }

  private Supplier<PackVerification> ask(MediaType type, InputStream sent) throws IOException {
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(type)) {
      return questionOrFile(sent);
    }
    return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type)
        ? inForm(new FormFiles(sent, type.getParameters().get("boundary")))
        : file(sent);
  }

  private Supplier<PackVerification> questionOrFile(InputStream sent) throws IOException {
    byte[] head = sent.readNBytes(QUESTION_MAX);
    VerificationRequest question = head.length < QUESTION_MAX ? VerificationRequest.in(head) : null;
    if (question == null) {
      return file(new SequenceInputStream(new ByteArrayInputStream(head), sent));
    }
    if (question.number() != null) {
      return () -> verifications.verifyNumber(question.number());
    }
    return question.hash() == null
        ? () -> verifications.verify(question.sha256())
        : () -> byOtherName(question.hash());
  }

  private PackVerification byOtherName(String hash) {
    try {
      return verifications.verify(hash);
    } catch (InvalidInput mistake) {
      throw mistake.named(field -> "hash");
    }
  }

  private Supplier<PackVerification> inForm(FormFiles files) throws IOException {
    InputStream first = files.next();
    if (first == null) {
      throw SubmittedFile.missing();
    }
    String hash = SubmittedFile.hash(first);
    if (files.next() != null) {
      // One verdict cannot be about two files.
      throw new InvalidInput("file", "kernel.error.too-many", 1);
    }
    return () -> verifications.verify(hash);
  }

  private Supplier<PackVerification> file(InputStream file) throws IOException {
    String hash = SubmittedFile.hash(file);
    return () -> verifications.verify(hash);
  }
}
