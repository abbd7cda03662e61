using System.Collections.Frozen;

namespace Opbouw.Signals.PersonalData;

/// <summary>First names that are common in a Dutch city. A first name counts only together with a surname.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Names =
        """
        Aad Abdel Abdul Abdullah Adam Ahmed Aicha Aisha Ali Alice Amina Amir Amira Anas Anita Anja Ank Ankie Anna Anne Anneke Annemarie Annie Anouk Ans
        Anton Antoinette Arie Arjan Astrid Ayoub Ayse Ayşe Bart Bas Bea Ben Bert Betty Bianca Bilal Bob Boris Bram Brahim Carla Carlos Caroline Cees Chantal
        Charlotte Chris Christa Christine Claudia Coby Corrie Cor Daan Daniel Danielle David Debbie Dennis Diana Dick Dirk Dylan Ebru Edwin Eelco Elena Elif
        Elisabeth Ella Ellen Els Elly Emine Emma Emre Eric Erik Erwin Esther Eva Evert Faisal Farida Farid Fatih Fatiha Fatima Fatma Femke Ferdi Fien Fleur
        Floor Frank Frans Fred Frederik Gea Geert Gerard Gerda Gerrit Gert Gijs Greet Guus Hakim Halima Hamid Hamza Hanna Hannah Hans Harrie Harry Hasan Hassan
        Hatice Heleen Hendrik Henk Henny Henri Herman Hicham Hilda Hugo Ibrahim Ilse Iman Ineke Inge Ingrid Irene Iris Isa Ismail Jaap Jacob Jacqueline Jamal
        Jamila Jan Janine Janneke Jantje Jasmijn Jasper Jayden Jeanne Jeroen Jesse Jessica Joep Johan Johanna John Jolanda Joost Joris Jos José Joyce Judith
        Jules Julia Julian Jurgen Karim Karin Karel Kees Kelly Kemal Kevin Khadija Khalid Kim Klaas Koen Koos Lars Laura Leen Leila Leo Leon Lia Lianne Lieke
        Liesbeth Lies Linda Lisa Loes Lotte Louis Louise Luc Lucas Luuk Maaike Maarten Malika Manon Marcel Maria Marian Marianne Marieke Marijke Marit Marjan
        Marleen Marloes Martijn Martin Mary Mehmet Melissa Merel Mia Michael Michel Michiel Mieke Mies Mika Mila Milan Mohamed Mohammed Mohamad Monique Mounir
        Mourad Murat Mustafa Nadia Naima Natasja Nathalie Nel Nick Nicole Niels Nienke Nina Noa Noah Noor Noortje Noura Olga Olivier Omar Osman Oscar Otto
        Pascal Patricia Patrick Paul Paula Peter Petra Pien Piet Pieter Pim Rachid Ria Richard Rick Riet Rik Rita Rob Robert Robin Roel Roelof Romy Ron Ronald
        Roos Rosa Ruben Rudi Ruud Saar Sabrina Said Saida Salma Samir Samira Sandra Sanne Sara Sarah Sebastiaan Selma Sem Serkan Sharon Sheila Simon Sjaak
        Sjoerd Sofia Sonja Sophie Stefan Stephanie Sultan Suzanne Sven Sylvia Tamara Tanja Teun Theo Thea Thijs Thomas Tim Timo Tineke Tom Ton Tonnie Toos
        Tjeerd Trudy Truus Vera Victor Vincent Wendy Wesley Wiebren Wil Willem Willemijn Wilma Wim Wouter Yasmin Yassin Yasmina Youssef Yusuf Yvonne Zahra
        Zakaria Zeynep Zohra
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Contains(string name) => Names.Contains(name);
}
