package org.tadamun.wrong.kernel.mail.control;

/** Wrong: its name says nothing. */
public class MailManager {}
