package io.capdesk.questions;

import io.capdesk.access.Refusal;

public enum QuestionRefusal implements Refusal {
    NOT_PERMITTED("Licensing officers, the security reviewer and agencies that the case was referred to ask questions."),
    WRONG_STAGE("The case is not under review: nothing can be asked of its applicant."),
    NOT_THE_AGENCYS_TURN("The case is not with your agency: it has answered, or the case was not referred to it."),
    EMPTY("Write at least one question."),
    TOO_LONG("Shorten each text to 5,000 characters, without invisible control characters."),
    DAYS_IMPOSSIBLE("Give the applicant from 10 to 60 days to answer."),
    TOO_MANY("Ask no more than 20 questions in one thread."),
    NOT_YOURS("Only who asked reads the answer, asks back or closes the question."),
    NOT_ANSWERED("The answer is still awaited. Ask another question, or wait."),
    ENDED("The question is closed. No answer and no document is taken any more."),
    NO_ANSWER("Write an answer first."),
    AFTER_THE_LAST_DAY("The last day is over: the application is returned without action."),
    AMENDMENT_EMPTY("An answer that replaces a part of the application can't be empty.");

    private final String sentence;

    QuestionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
