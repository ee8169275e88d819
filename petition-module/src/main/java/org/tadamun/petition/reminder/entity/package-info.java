/** That a petition's reminders are stopped. */
package org.tadamun.petition.reminder.entity;
