package org.tadamun.web.publicsite.form;

import java.util.regex.Pattern;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.version.entity.TextShown;

/**
 * The field that says which text stood beside the form: version and wording, the same for all
 * readers. A form without it, such as one of an old page or another site, means the present text.
 */
public final class TextField {

  public static final String NAME = "text";

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})");

  /** A value that we did not write fits no version: the form counts as out of date. */
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

  /** Whether the form's text may not be signed any more, because there is a newer version. */
  public static boolean isPast(FormData form, PetitionView petition) {
    return !in(form).isOf(petition.textVersion(), petition.revision());
  }
}
