package org.tadamun.petition.signature.boundary.search;

import java.util.List;
import java.util.Map;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Whom a piece of news would reach by mail, for each organisation of its campaign. */
public record NewsReach(List<OfOrganisation> organisations) {

  public NewsReach {
    organisations = List.copyOf(organisations);
  }

  /**
   * The signers who agreed that this organisation sends them news. Who signed several petitions of
   * the campaign is counted with each, but gets one mail.
   *
   * @param organisation its slug
   * @param people how many would get it
   * @param byLanguage the same by language of their mails, BCP 47
   * @param untranslated how many of them want a language in which the news is not written
   * @param imported how many were imported and have not confirmed: their mailboxes are not
   *     verified, so they get no mail
   */
  public record OfOrganisation(
      String organisation,
      LocalizedText name,
      long people,
      Map<String, Long> byLanguage,
      long untranslated,
      long imported) {}
}
