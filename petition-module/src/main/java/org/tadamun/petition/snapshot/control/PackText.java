package org.tadamun.petition.snapshot.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.translation.boundary.TranslationView;
import org.tadamun.kernel.translation.entity.TranslationState;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

/**
 * The demand: the text that was signed, and how reliable its translation is. If its wording was
 * changed meanwhile the heading says so, since some people signed an earlier one (ADR 284).
 */
final class PackText {

  private final PackContent content;
  private final PetitionText text;
  private final PackPhrases words;

  PackText(PackContent content, PackPhrases words) {
    this.content = content;
    this.text = content.petition().text();
    this.words = words;
  }

  /** The text in these languages, or in the one in which it was written. */
  List<Block> blocks() {
    String heading = content.isReworded() ? "text.now" : "text";
    List<Block> blocks = new ArrayList<>(List.of(new Heading(2, words.get(heading))));
    if (content.isReworded()) {
      blocks.addAll(wordings());
    }
    Phrase notes = reliance();
    if (!notes.versions().isEmpty()) {
      blocks.add(new Paragraph(Style.NOTICE, notes));
    }
    blocks.add(new Heading(3, words.written(text.title())));
    words
        .paragraphs(text.body())
        .forEach(paragraph -> blocks.add(new Paragraph(Style.PLAIN, paragraph)));
    if (!text.demands().isEmpty()) {
      blocks.add(new Heading(3, words.get("demands")));
      blocks.add(new Numbered(text.demands().stream().map(words::written).toList()));
    }
    return blocks;
  }

  private List<Block> wordings() {
    Wording present = content.wording();
    List<Fact> facts = new ArrayList<>();
    content.earlierWordings().forEach(one -> facts.add(earlier(one)));
    String changes = content.versionsAt(words.first().language());
    facts.add(Fact.leading(words.get("wording.changes"), Phrase.none(), changes));
    return List.of(
        new Paragraph(Style.NOTICE, words.in(in -> said(in, "wording.since", present))),
        new Facts(List.copyOf(facts)));
  }

  private Fact earlier(Wording one) {
    Phrase name = words.in(in -> said(in, "wording.earlier", one));
    return Fact.code(name, Phrase.plain(one.textHash()));
  }

  private static String said(PackWords in, String key, Wording one) {
    return in.get(key, one.revision(), in.moment(one.publishedAt()));
  }

  /** A notice for each language whose translation is not reliable, frozen with the pack. */
  private Phrase reliance() {
    return Phrase.of(
        words.languages().stream()
            .flatMap(
                in -> reliance(in).map(note -> new TextInLanguage(note, in.language())).stream()));
  }

  private Optional<String> reliance(PackWords in) {
    String source = in.languageName(text.sourceLanguage());
    return content.translations().stream()
        .filter(one -> one.language().equals(in.language()))
        .findFirst()
        .map(one -> reliance(in, one, source))
        .orElseGet(() -> untranslated(in, source));
  }

  /** A notice, unless the source is in this language or a regional form of it. */
  private Optional<String> untranslated(PackWords in, String source) {
    return Languages.areOne(text.sourceLanguage(), in.language())
        ? Optional.empty()
        : Optional.of(in.get("text.untranslated", source));
  }

  /** The words of the public page. */
  private static Optional<String> reliance(PackWords in, TranslationView one, String source) {
    if (!one.isDoubtful()) {
      return Optional.empty();
    }
    String note = in.text("version.page.note." + one.state(), source);
    boolean said = one.whole() || one.state() == TranslationState.CHECKED;
    return Optional.of(said ? note : note + ' ' + in.text("version.translation.not-whole"));
  }
}
