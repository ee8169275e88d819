package org.tadamun.wrong.kernel.mail.control;

/** Wrong: manages what? */
public class MailManager {}
