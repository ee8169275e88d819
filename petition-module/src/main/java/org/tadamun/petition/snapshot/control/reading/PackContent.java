package org.tadamun.petition.snapshot.control.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/**
 * All that a pack says, read at one moment; every file is made of this and nothing else.
 *
 * @param id the pack's number
 * @param wordings of the present version, oldest first; several if it was reworded while people
 *     signed
 * @param translations how reliable each language of the text was
 * @param chapters what other subjects say of the campaign
 * @param sideBySide whether a document shows the first two languages side by side
 * @param address base address of the public pages, to which language and path are added
 * @param fingerprint of the key that signs its manifest
 * @param published where else that fingerprint is published
 */
public record PackContent(
    String id,
    Instant asOf,
    CampaignView campaign,
    PetitionView petition,
    List<Wording> wordings,
    List<TranslationView> translations,
    AddresseeView addressee,
    PackFigures figures,
    PackNames names,
    List<ShortTable> chapters,
    boolean sideBySide,
    String address,
    String fingerprint,
    List<String> published) {

  /** How many letters of its number are in its files' names. */
  private static final int LETTERS = 6;

  public List<CorrectionLine> corrections() {
    return figures.corrections(asOf);
  }

  /** Whether some people signed another wording than the one in the pack. */
  public boolean isReworded() {
    return petition.revision() > 1;
  }

  /** The wordings before the present one. */
  public List<Wording> earlierWordings() {
    return wordings.stream().filter(one -> one.revision() < petition.revision()).toList();
  }

  /** The wording in the pack. */
  public Wording wording() {
    return wordings.getLast();
  }

  public boolean isSample() {
    return campaign.sample() || addressee.sample();
  }

  /**
   * Whether figures by country have steps and the petition has ended, after which they are released
   * once more, under milder conditions.
   */
  public boolean isToldAtItsEnd() {
    return figures.cells().isOn() && petition.state().isOver();
  }

  /** The pack's number in groups, to be typed from paper; a check ignores the blanks. */
  public String typed() {
    return id.replaceAll("(.{4})(?!$)", "$1 ");
  }

  public String campaignAt(String language) {
    return address + '/' + language + "/campaigns/" + campaign.slug();
  }

  /** Where everybody can read what each wording changed. */
  public String versionsAt(String language) {
    return address + '/' + language + "/petitions/" + petition.slug() + "/versions";
  }

  public String verifyAt(String language) {
    return address + '/' + language + "/verify";
  }

  /** The name of one of its files; unique, so that files of several packs fit into one folder. */
  public String fileName(String rest) {
    return String.join(
        "-",
        petition.slug(),
        asOf.toString().substring(0, "2020-11-08".length()),
        addressee.details().hostCountry().toLowerCase(Locale.ROOT),
        id.substring(0, LETTERS),
        rest);
  }
}
