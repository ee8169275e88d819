package org.tadamun.petition.signature.boundary.question;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one organisation asks for one purpose, in every language that there is.
 *
 * @param organisation its slug
 * @param purpose as {@code ConsentPurpose} has it
 * @param country of whose authorities it is, where it is about those of one; else null
 */
@Schema(name = "ConsentQuestion")
public record ConsentQuestion(
    String organisation, String purpose, String country, List<Words> words) {

  /**
   * The sentence in one language.
   *
   * @param dir "rtl" or "ltr"
   */
  @Schema(name = "ConsentWords")
  public record Words(
      String language,
      String dir,
      String text,
      @Schema(description = "What is sent with the answer by whoever showed this sentence.")
          String textVersion) {}
}
