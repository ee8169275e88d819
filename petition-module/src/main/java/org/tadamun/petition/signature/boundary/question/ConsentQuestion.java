package org.tadamun.petition.signature.boundary.question;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A question of one organisation for one purpose, in all languages.
 *
 * @param organisation its slug
 * @param purpose one of {@code ConsentPurpose}
 * @param country whose authorities it is about; null where it is about none
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
