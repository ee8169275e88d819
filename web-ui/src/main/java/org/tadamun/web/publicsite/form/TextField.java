package org.tadamun.web.publicsite.form;

import java.util.regex.Pattern;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.version.entity.TextShown;

/**
 * By which a form says which text stood beside it: version and wording, the same for everybody. A
 * form without it, of an old page or of somebody else's, means the present text.
 */
public final class TextField {

  public static final String NAME = "text";

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

  /** What is none of ours is the form of no text. */
  private static final TextShown NONE = new TextShown(0, null);

  private TextField() {}

  public static String of(PetitionView petition) {
    return petition.textVersion() + "." + petition.revision();
  }

  public static TextShown in(FormData form) {
    if (!form.has(NAME)) {
      return TextShown.PRESENT;
    }
    var text = FORM.matcher(form.text(NAME));
    return text.matches()
        ? new TextShown(Integer.valueOf(text.group(1)), Integer.valueOf(text.group(2)))
        : NONE;
  }

  /** Whether it may not be signed any more, since another version has come. */
  public static boolean isPast(FormData form, PetitionView petition) {
    return !in(form).isOf(petition.textVersion(), petition.revision());
  }
}
